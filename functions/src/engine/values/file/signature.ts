/** What a file is by its first bytes, whatever its name says. */

const beginsWith =
  (...first: number[]) =>
  (bytes: Uint8Array): boolean =>
    first.every((byte, i) => bytes[i] === byte);

/** Office's files are archives, or containers of before 2007. */
export const isArchive = beginsWith(0x50, 0x4b, 0x03, 0x04);
export const isContainer = beginsWith(0xd0, 0xcf, 0x11, 0xe0);
export const isPdf = beginsWith(0x25, 0x50, 0x44, 0x46);
const PICTURES = [beginsWith(0x89, 0x50, 0x4e, 0x47), beginsWith(0xff, 0xd8, 0xff)];
export const isPicture = (bytes: Uint8Array): boolean => PICTURES.some((is) => is(bytes));
/** RAR and 7z. */
const PACKED = [beginsWith(0x52, 0x61, 0x72, 0x21), beginsWith(0x37, 0x7a, 0xbc, 0xaf)];
export const isPacked = (bytes: Uint8Array): boolean => PACKED.some((is) => is(bytes));
export const isUtf16 = { little: beginsWith(0xff, 0xfe), big: beginsWith(0xfe, 0xff) };

/** A container names its parts in UTF-16. */
export const names = (bytes: Uint8Array, part: string): boolean =>
  new TextDecoder("latin1").decode(bytes).includes([...part].join("\0"));
