/** The table in an attachment of the case, and the fingerprint of what is done with it. */
import { createHash } from "node:crypto";
import type { FileRow } from "../../../engine/values/file/rows.ts";
import { readTable } from "../../../engine/values/file/table.ts";
import { path } from "../../../stored/paths.ts";
import type { EffectOf, Job } from "../job.ts";

interface Table {
  rows: readonly FileRow[];
  /** Sentences: why it can't be read. */
  faults: readonly string[];
  /** Of its bytes and of what each line is to do: the same file again has the same. */
  mark: string;
}
const GONE: Table = { rows: [], faults: ["文件已不在，请重新添加附件"], mark: "" };
/** Characters of a fingerprint: no two files meet by chance. */
const MARK = 24;

export async function tableOf({ env, doc, effect }: Job<EffectOf<"lines">>): Promise<Table> {
  const [attached] = await env.docs.get([path.attachment(doc.case, effect.file)]);
  if (!attached || attached.data.erased) return GONE;
  const pieces = Array.from({ length: attached.data.chunks }, (_, n) => path.attachmentBytes(doc.case, effect.file, n));
  const bytes = Buffer.concat((await env.docs.get(pieces)).map((p) => p?.data.bytes ?? new Uint8Array()));
  if (bytes.length !== attached.data.size) return GONE;
  const { kind, step, input, leaveOut } = effect;
  const does = JSON.stringify([kind, step, input, leaveOut]);
  const mark = createHash("sha256").update(bytes).update(does).digest("hex").slice(0, MARK);
  return { ...readTable(bytes), mark };
}
