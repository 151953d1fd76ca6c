/** Equal is what people see as equal: the one form in which names are searched and compared. */

/** Radicals that Unicode does not map to simplified characters, and the characters that they are. */
const UNMAPPED = "⼾⻅⻆⻋⻓⻔⻘⻚⻛⻜⻢⻥⻦⻩⻬⻰";
const THEIRS = "户见角车长门青页风飞马鱼鸟黄齐龙";

const ownForm = (radical: string): string => THEIRS[UNMAPPED.indexOf(radical)] ?? radical.normalize("NFKC");

/** Radicals (⽤) share their glyph with a character (用); text copied out of a PDF has them by mistake. */
export const withoutRadicals = (text: string): string => text.replace(/[\u2e80-\u2fdf]/g, ownForm);

const OPENING = /[[{〔【〖]/g;
const CLOSING = /[\]}〕】〗]/g;
/** The dots of names (·•‧・), which GB/T 15834 writes as U+00B7; quotation marks; gaps; what has no shape. */
const UNSEEN = /[·•‧∙⋅・'"`‘’‚‛“”„‟′ʹʻʼ\s]|\p{Default_Ignorable_Code_Point}/gu;

/** Small letters of half width without accents; no gaps, dots or quotation marks; one kind of bracket and of hyphen. */
export const plain = (text: string): string =>
  withoutRadicals(text)
    .normalize("NFKD")
    // Accents of Latin letters go; NFC puts together what else was taken apart.
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(OPENING, "(")
    .replace(CLOSING, ")")
    .replace(UNSEEN, "");
