/** Characters as they arrive from input methods, address books, PDFs and hostile clients. */

/**
 * Full width becomes half width, and what has no shape goes. Other digits (①, ², 𝟏) stay what they are: folded they
 * would make another number.
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, " ");

/** Text that can be stored, searched and printed: composed, without halves of characters, controls and turned directions. */
export const wellFormed = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Surrogate}\p{Bidi_Control}]|(?![\n\t])\p{Cc}/gu, "")
    // Last, for what was taken out may have stood between a letter and its accent.
    .normalize("NFC");
