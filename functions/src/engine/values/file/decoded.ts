/** A text file's bytes as text: UTF-8 or UTF-16, with or without a mark, or GB 18030, as programs in China save it. */

const beginsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte);
const isWorkbook = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Bytes that are looked at for zeros. */
const LOOKED_AT = 4096;
/** Zeros stand in the upper half of UTF-16's digits, commas and line ends, and nowhere in the other encodings. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (beginsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (beginsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  const zeros = [0, 0];
  for (const [i, byte] of bytes.subarray(0, LOOKED_AT).entries())
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return even === odd ? undefined : odd > even ? "utf-16le" : "utf-16be";
}

export function decoded(bytes: Uint8Array): { text: string } | { fault: string } {
  if (isWorkbook(bytes)) return { fault: "这是 Excel 工作簿，请在表格软件中另存为“CSV UTF-8”后再用" };
  const utf16 = utf16Of(bytes);
  for (const encoding of utf16 ? [utf16] : ["utf-8", "gb18030"]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      // The next encoding, if there is one.
    }
  }
  return { fault: "不是文本文件，或编码无法识别，请另存为 UTF-8 文本后再用" };
}
