/** 收回签字件 done: the paper no longer shows 未签回. */
import type { Write } from "../../adapters/ports.ts";
import type { Action } from "../../engine/case/case.ts";
import { type PaperDoc, path } from "../../stored/documents.ts";

/** For an accepted `signed`: its duty names a paper that was printed. */
export function signedWrites({ case: id, step, input }: Action): Write[] {
  if (step !== "signed") return [];
  const back: Partial<PaperDoc> = { signed: "returned" };
  return [{ do: "update", path: path.paper(id, String(input.paper)), data: back }];
}
