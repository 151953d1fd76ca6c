/** Reads a spreadsheet back from its parts, to check what stands in each cell and of which type it is. */
import { unzipSync } from "fflate";

/** A text or a number, never a formula: one fails the reading. `format` as the spreadsheet writes it, none for General. */
interface ReadCell {
  text?: string;
  number?: number;
  format?: string;
}
interface ReadSheet {
  name: string;
  rows: (ReadCell | undefined)[][];
}

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
const plain = (xml: string) => xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (e) => ENTITIES[e] ?? e);
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((m) => plain(m[1] ?? ""));
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

/** `C12` → 2. */
const column = (address: string) =>
  [...address.replace(/\d/g, "")].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  const files = unzipSync(new Uint8Array(bytes));
  const part = (path: string) => new TextDecoder().decode(files[path]);
  const texts = all(part("xl/sharedStrings.xml"), /<si><t[^>]*>([^<]*)<\/t><\/si>/g);
  const styles = part("xl/styles.xml");
  const codes = new Map(
    [...styles.matchAll(/<numFmt [^>]*>/g)].map(([tag]) => [attribute(tag, "numFmtId"), attribute(tag, "formatCode")]),
  );
  const builtIn: Record<string, string> = { 4: "#,##0.00", 49: "@" };
  const used = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
  const formats = [...used.matchAll(/<xf [^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, "numFmtId") ?? "0";
    return codes.get(id) ?? builtIn[id];
  });
  const names = all(part("xl/workbook.xml"), /<sheet [^>]*name="([^"]*)"/g);
  return names.map((name, n) => {
    const xml = part(`xl/worksheets/sheet${n + 1}.xml`);
    if (xml.includes("<f>")) throw new Error(`a formula in ${name}`);
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) => {
      const cells: (ReadCell | undefined)[] = [];
      for (const [, tag = "", value = ""] of row.matchAll(/<c( [^>]*[^/])>(?:<v>([^<]*)<\/v>)<\/c>/g)) {
        const format = plain(formats[Number(attribute(tag, "s") ?? -1)] ?? "");
        const held = attribute(tag, "t") === "s" ? { text: texts[Number(value)] ?? "" } : { number: Number(value) };
        cells[column(attribute(tag, "r") ?? "A1")] = { ...held, ...(format && { format }) };
      }
      return Array.from(cells);
    });
    return { name: plain(name), rows };
  });
}
