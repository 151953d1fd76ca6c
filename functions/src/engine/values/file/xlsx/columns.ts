/** Columns by their letters, as addresses of cells begin with them. */

/** `C12` → 2. */
export const columnOf = (address: string): number =>
  [...address.toUpperCase().replace(/[^A-Z]/g, "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
