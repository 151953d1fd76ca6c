/** Columns by their letters, as addresses of cells begin with them. */

/** `C12` → 2. */
export const columnOf = (address: string): number =>
  [...address.toUpperCase().replace(/[^A-Z]/g, "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** 2 → `C`. */
export const lettersOf = (column: number): string =>
  (column < 26 ? "" : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
