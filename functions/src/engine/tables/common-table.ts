/** The steps that every kind has, for the clerk: who takes each, and what it does and does not. Once for all tables. */
import { COMMON } from "../common/index.ts";
import { ARISING_WORDS } from "./every-words.ts";

export const commonTable = (): string =>
  [
    "各表共有的步骤：",
    "",
    ...COMMON.flatMap((s) => (s.says ? [`- ${s.title}：${s.says}`] : [])),
    "",
    ARISING_WORDS,
  ].join("\n");
