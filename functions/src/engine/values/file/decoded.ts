/** A text file's bytes as text: UTF-8 or UTF-16, with or without a mark, or GB 18030, as programs in China save it. */
import { isArchive, isContainer, isPdf, isUtf16 } from "./signature.ts";

/** Office's files. */
const isOffice = (bytes: Uint8Array): boolean => isArchive(bytes) || isContainer(bytes);
/** Parts of an archive are named in plain bytes, of a container in UTF-16. */
const isWord = (bytes: Uint8Array): boolean =>
  /word\/|W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t/.test(new TextDecoder("latin1").decode(bytes));

/** Bytes that are looked at for zeros. */
const LOOKED_AT = 4096;
/** Zeros stand in the upper half of UTF-16's digits, commas and line ends, and nowhere in the other encodings. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (isUtf16.little(bytes)) return "utf-16le";
  if (isUtf16.big(bytes)) return "utf-16be";
  const zeros = [0, 0];
  for (const [i, byte] of bytes.subarray(0, LOOKED_AT).entries())
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return even === odd ? undefined : odd > even ? "utf-16le" : "utf-16be";
}

export function decoded(bytes: Uint8Array): { text: string } | { fault: string } {
  if (isPdf(bytes)) return { fault: "这是 PDF 文件，请将其中的文字另存为 UTF-8 文本后再用" };
  if (isOffice(bytes))
    return {
      fault: isWord(bytes)
        ? "这是 Word 文档，请另存为“纯文本”（编码选 UTF-8）后再用"
        : "这是 Excel 工作簿，请在表格软件中另存为“CSV UTF-8”后再用",
    };
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
