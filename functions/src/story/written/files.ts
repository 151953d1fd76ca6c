/**
 * Files that an action names are sent before it. In a story a file's name is enough; a table whose lines are read stands there
 * as text, `{ 抄表.csv: "表号,读数\n…" }`. A file's id follows from its name.
 */
import { createHash } from "node:crypto";
import type * as z from "zod";
import type { Write } from "../../adapters/ports.ts";
import { fieldsOf } from "../../engine/declare/field/field.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";

interface Story {
  name: string;
  /** What stands in a table. */
  text?: string;
}
/** One entry of a field with files; undefined: it is written as none is. */
export function fileOf(entry: unknown): Story | undefined {
  if (typeof entry !== "object" || entry === null) return { name: String(entry) };
  const [[name, text] = [], ...more] = Object.entries(entry);
  return name !== undefined && typeof text === "string" && !more.length ? { name, text } : undefined;
}

/** What stands in the tables among them. */
export const tablesIn = (form: z.ZodObject | undefined, input: Fields): string[] =>
  filesIn(form).flatMap((f) => (Array.isArray(input[f]) ? input[f].flatMap((entry) => fileOf(entry)?.text ?? []) : []));

const filesIn = (form: z.ZodObject | undefined): string[] =>
  (form ? fieldsOf(form) : []).flatMap((f) => (f.type === "attachments" ? [f.name] : []));

/** What is sent; `input` names the files by id from then on. */
export function deliver(form: z.ZodObject | undefined, input: Fields, id: string, by: string, at: Instant): Write[] {
  return filesIn(form).flatMap((f) => {
    const files = Array.isArray(input[f]) ? input[f].flatMap((entry) => fileOf(entry) ?? []) : [];
    input[f] = input[f] === undefined ? undefined : files.map(idOf);
    return files.flatMap((file) => sent(file, id, by, at));
  });
}
const idOf = ({ name, text = "" }: Story) => createHash("sha256").update(`${name}${text}`).digest("hex").slice(0, 20);

function sent(file: Story, id: string, by: string, at: Instant): Write[] {
  const { name, text } = file;
  const bytes = text === undefined ? undefined : Buffer.from(text);
  const type = bytes ? "text/csv" : "application/pdf";
  const data = { name, type, size: bytes?.length ?? 1000, chunks: 1, by, at, named: false };
  return [
    { do: "set", path: path.attachment(id, idOf(file)), data },
    ...(bytes ? [{ do: "set", path: path.attachmentBytes(id, idOf(file), 0), data: { bytes } } as const] : []),
  ];
}
