/** Measures of the page, in points unless the name says mm. ux.md keeps no pixel: paper is measured in mm. */

/** Points in a millimetre. */
export const MM = 72 / 25.4;

export const PAGE = { width: 210 * MM, height: 297 * MM };

/** 25 mm at the left for binding; 20 mm at the right so that a 骑缝章 covers no text. */
export const MARGIN = { left: 25 * MM, right: 20 * MM, top: 20 * MM, bottom: 22 * MM };

export const CONTENT = {
  width: PAGE.width - MARGIN.left - MARGIN.right,
  height: PAGE.height - MARGIN.top - MARGIN.bottom,
};

/** Chinese sizes: 二号 for the title is too large for two-line titles, so 小二; 五号 for text, 小五 for notes. */
export const SIZE = { title: 18, heading: 12, text: 10.5, small: 9 };

/** Line height as a multiple of the size. */
export const LEADING = 1.45;

/** Width of the lines of a grid. */
export const RULE = 0.5;

/** The base line below the top of a line of text, for Chinese characters that fill their em from 0.88 above to 0.12 below it. */
export const baseline = (size: number): number => ((LEADING - 1) / 2 + 0.88) * size;
