/** What a regulation lets follow from steps of others, for its own clerk to sign. */
import type { Regulation } from "../declare/regulation.ts";
import type { Called } from "./called.ts";
import { followerWords } from "./follow-words.ts";

/** As Markdown; empty where nothing does. */
export function followsTable({ follows = [] }: Regulation, called: Called): string {
  const lines = follows.flatMap((f) => {
    const k = called.kind(f.kind);
    const title = k?.steps[f.step]?.title ?? f.step;
    return k ? [`- ${k.title}·${title}之后（${f.clause}）：${followerWords(k, f, called).join("；")}。`] : [];
  });
  return lines.length ? ["## 随其他办法的步骤", "", ...lines].join("\n") : "";
}
