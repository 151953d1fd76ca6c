/** 收回签字件 done: the paper no longer shows 未签回. */
import type { Write } from "../../adapters/ports.ts";
import type { Action } from "../../engine/case/case.ts";
import { commonOf } from "../../engine/common/index.ts";
import { path } from "../../stored/paths.ts";
import type { PaperDoc } from "../../stored/shapes.ts";

/** For an accepted action: the paper that comes back with it was printed, its duty names it. */
export function signedWrites({ case: id, step, input }: Action): Write[] {
  const paper = commonOf(step)?.signedPaper?.(input);
  if (paper === undefined) return [];
  const back: Partial<PaperDoc> = { signed: "returned" };
  return [{ do: "update", path: path.paper(id, paper), data: back }];
}
