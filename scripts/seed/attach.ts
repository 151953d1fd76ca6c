/** Attachments of the demo: a page that says what would be scanned. Sent before the step that names it, as the app does. */

import { sha } from "../../functions/src/engine/case/chain.ts";
import type { Block } from "../../functions/src/engine/paper/paper.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { AttachmentDoc } from "../../functions/src/stored/shapes.ts";
import type { World } from "./world.ts";

/** @returns the attachment's id, for the step's form */
export async function attach(w: World, caseId: string, by: string, name: string): Promise<string> {
  const blocks: Block[] = [
    { block: "title", text: name },
    { block: "paragraph", text: "演示附件：此处为扫描件。" },
  ];
  const bytes = await w.env.render({ title: name, blocks }, w.now);
  const id = sha(`attachment ${caseId} ${name} ${w.now}`).slice(0, 20);
  const doc: AttachmentDoc = {
    name: `${name}.pdf`,
    type: "application/pdf",
    size: bytes.length,
    chunks: 1,
    by,
    at: w.now,
    named: false,
  };
  await w.env.docs.commit([
    { do: "create", path: path.attachment(caseId, id), data: { ...doc } },
    { do: "create", path: path.attachmentBytes(caseId, id, 0), data: { bytes } },
  ]);
  return id;
}
