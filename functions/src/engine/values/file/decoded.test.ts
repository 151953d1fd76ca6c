import { expect, test } from "vitest";
import { decoded } from "./decoded.ts";

const TEXT = "客户名称,电话\r\n甲,1\r\n";
const utf16 = (text: string, big: boolean, mark = true): Uint8Array => {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return new Uint8Array(units.flatMap((unit) => (big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])));
};

test.each<[string, Uint8Array]>([
  ["UTF-8", new TextEncoder().encode(TEXT)],
  ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ["UTF-16 as Excel's Unicode text", utf16(TEXT, false)],
  ["UTF-16 with its upper half first", utf16(TEXT, true)],
  ["UTF-16 without a mark", utf16(TEXT, false, false)],
  ["UTF-16 without a mark, its upper half first", utf16(TEXT, true, false)],
  [
    "GB 18030",
    new Uint8Array([
      ...[0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a],
      ...[0xbc, 0xd7, 0x2c, 0x31, 0x0d, 0x0a],
    ]),
  ],
])("%s is read", (_, bytes) => expect(decoded(bytes)).toEqual({ text: TEXT }));

test("what is no text is said to be none, instead of rubbish", () => {
  expect(decoded(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toEqual({
    fault: "这是 Excel 工作簿，请在表格软件中另存为“CSV UTF-8”后再用",
  });
  const saved = (first: number[], inside: string) =>
    new Uint8Array([...first, ...Array.from(inside, (c) => c.charCodeAt(0))]);
  const word = { fault: "这是 Word 文档，请另存为“纯文本”（编码选 UTF-8）后再用" };
  expect(decoded(saved([0x50, 0x4b, 3, 4, 20, 0], "…[Content_Types].xml…word/document.xml"))).toEqual(word);
  expect(decoded(saved([0xd0, 0xcf, 0x11, 0xe0], "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"))).toEqual(word);
  expect(decoded(saved([], "%PDF-1.7\n1 0 obj"))).toEqual({
    fault: "这是 PDF 文件，请将其中的文字另存为 UTF-8 文本后再用",
  });
  expect(decoded(new Uint8Array([0xbf, 0xff, 0x81]))).toEqual({
    fault: "不是文本文件，或编码无法识别，请另存为 UTF-8 文本后再用",
  });
  expect(decoded(new Uint8Array())).toEqual({ text: "" });
});
