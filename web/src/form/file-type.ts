/** What a file is by what is in it, whatever its name and the device say; and whether it may be sent (firestore.rules). */
import { isArchive, isPdf, isPicture } from "../../../functions/src/engine/values/file/signature.ts";

type Sort = "picture" | "pdf" | "table";
interface Kind {
  sort: Sort;
  /** Media type that it is sent under. */
  type: string;
}
const MB = 1024 * 1024;
/** Bytes that may be sent as they are; pictures are made smaller. */
export const MOST: Readonly<Record<Exclude<Sort, "picture">, number>> = { pdf: 10 * MB, table: 5 * MB };
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** So many bytes tell what it is. */
export const BEGINNING = 16;

/** `said`: the type that the device names. Undefined: it may not be sent. */
export function kindOf(beginning: Uint8Array, name: string, said: string): Kind | undefined {
  if (isPdf(beginning)) return { sort: "pdf", type: "application/pdf" };
  if (isPicture(beginning) || said.startsWith("image/")) return { sort: "picture", type: "image/jpeg" };
  // Documents are archives too: whether a table is in it shows when its lines are read.
  if (isArchive(beginning)) return /\.xlsx$/i.test(name) ? { sort: "table", type: XLSX } : undefined;
  // Of text nothing but the name tells that it is a table; a container of before 2007 is no text.
  return /\.(csv|tsv|txt)$/i.test(name) && !beginning.includes(0) ? { sort: "table", type: "text/csv" } : undefined;
}
