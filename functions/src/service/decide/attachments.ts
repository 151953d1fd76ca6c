/** Attachments are sent before the action that names them; an accepted action makes them part of the case. */
import * as z from "zod";
import type { Write } from "../../adapters/ports.ts";
import type { Action, Declined } from "../../engine/case/case.ts";
import { fieldsOf } from "../../engine/declare/field/field.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { path } from "../../stored/paths.ts";
import type { At } from "../../stored/reading.ts";
import type { AttachmentDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";

const ids = z.array(z.string().regex(/^[A-Za-z0-9]{20}$/)).max(20);

function namedBy(k: Loaded, a: Pick<Action, "step" | "input">): string[] {
  const form = k.steps[a.step]?.form;
  return (form ? fieldsOf(form) : []).flatMap((f) =>
    f.type === "attachments" ? (ids.safeParse(a.input[f.name]).data ?? []) : [],
  );
}

export const attachmentPaths = (k: Loaded, a: Pick<Action, "case" | "step" | "input">): At<AttachmentDoc>[] =>
  namedBy(k, a).map((id) => path.attachment(a.case, id));

export async function missingAttachments(env: Env, k: Loaded, a: Action): Promise<Declined | undefined> {
  const named = attachmentPaths(k, a);
  if (!named.length) return undefined;
  const docs = await env.docs.get(named);
  const missing = docs.filter((d) => !d || d.data.by !== a.by).length;
  if (!missing) return undefined;
  return {
    result: "refused",
    code: "attachment",
    clause: k.steps[a.step]?.clause ?? k.clause,
    says: `有 ${missing} 个附件没有送达，请重新添加附件后再提交`,
  };
}

export const attachmentWrites = (k: Loaded, a: Action): Write[] =>
  attachmentPaths(k, a).map((at) => ({ do: "update", path: at, data: { named: true } }));
