import { resolved } from "../imports.ts";
import type { Import } from "./imported.ts";
import { moduleOf } from "./modules.ts";

/** Files with their texts. */
export type Texts = ReadonlyMap<string, string>;

/** An import of one file by another. */
export interface Arrow extends Omit<Import, "from"> {
  from: string;
  to: string;
}

/** The imports between files as they stand, types included. */
export const arrowsOf = (texts: Texts): Arrow[] =>
  [...texts]
    .flatMap(([file, text]) =>
      moduleOf(file, text).imports.map((i) => ({ ...i, from: file, to: resolved(file, i.from) })),
    )
    .filter(({ to }) => texts.has(to));

export const say = ({ from, to }: Arrow): string => `${from} → ${to}`;
