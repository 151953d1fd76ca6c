/** What one line of a file is to do: on which case, and with which input. */
import * as z from "zod";
import { keyFields, keyOf } from "../../../engine/case/case-key.ts";
import type { Line } from "../../../engine/declare/lines/doubles.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import type { Fields } from "../../../engine/values/plain.ts";
import type { Doing } from "./decide-many.ts";

/** What a line must hold: what the step's form asks, and what makes the id of its case, without what is given for all. */
export function lineForm(k: Loaded, step: string, given: Fields): z.ZodObject {
  const own = k.steps[step]?.form?.shape ?? {};
  const keys = keyFields(k).flatMap((f) => (f in own ? [] : [[f, k.sheet.shape[f]] as const]));
  const shape = [...keys, ...Object.entries(own)].filter(([f]) => !(f in given));
  return z.strictObject(Object.fromEntries(shape));
}

/** Whose lines they are: who took the step, or for whom. */
export interface Sender {
  by: string;
  for?: string;
}
/** A line, and why it was not done. */
export interface LineBecame {
  line: number;
  says?: string;
}
export interface LineDoing extends Doing {
  line: number;
}
interface For {
  step: string;
  given: Fields;
  /** Fingerprint of the file and of what it is for. */
  mark: string;
  actor: string;
  today: string;
}
/** Its action's id follows from the file and the line: the same file again does nothing again. */
export function doingOf(k: Loaded, { line, input }: Line, { step, given, mark, actor, today }: For): LineDoing {
  const all = { ...input, ...given };
  const own = k.steps[step]?.form?.shape ?? {};
  return {
    line,
    id: `file.${mark}.${line}`,
    case: keyOf(k, all, { actor, today }),
    step,
    input: Object.fromEntries(Object.entries(all).filter(([f]) => f in own)),
  };
}
