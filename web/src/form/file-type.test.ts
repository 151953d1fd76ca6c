import { expect, test } from "vitest";
import { kindOf, XLSX } from "./file-type.ts";

const bytes = (...first: number[]) => Uint8Array.from([...first, ...Array(16 - first.length).fill(0x20)]);
const PDF = bytes(0x25, 0x50, 0x44, 0x46);
const ZIP = bytes(0x50, 0x4b, 0x03, 0x04);
const OLD = bytes(0xd0, 0xcf, 0x11, 0xe0, 0, 0);
const TEXT = new TextEncoder().encode("表号,供电所");

test.each<[string, Uint8Array, string, string, object | undefined]>([
  ["a PDF under another name", PDF, "a.csv", "text/csv", { sort: "pdf", type: "application/pdf" }],
  ["a text that says it is a PDF", TEXT, "a.pdf", "application/pdf", undefined],
  ["a photo", bytes(0xff, 0xd8, 0xff), "a", "", { sort: "picture", type: "image/jpeg" }],
  [
    "a picture that only the device knows",
    bytes(0, 0),
    "a.heic",
    "image/heic",
    { sort: "picture", type: "image/jpeg" },
  ],
  ["a workbook", ZIP, "表.XLSX", "", { sort: "table", type: XLSX }],
  ["an archive", ZIP, "a.zip", "application/zip", undefined],
  ["a document", ZIP, "a.docx", XLSX, undefined],
  ["CSV as Windows calls it", TEXT, "a.csv", "application/vnd.ms-excel", { sort: "table", type: "text/csv" }],
  ["an old workbook", OLD, "a.xls", "application/vnd.ms-excel", undefined],
  ["an old workbook that calls itself CSV", OLD, "a.csv", "text/csv", undefined],
  ["a page", TEXT, "a.html", "text/html", undefined],
])("%s", (_, beginning, name, said, kind) => {
  expect(kindOf(beginning, name, said)).toEqual(kind);
});
