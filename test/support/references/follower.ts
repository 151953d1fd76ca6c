/** A regulation that lets something follow from a step of another: what is opened there is counted here. */
import { act, kind, role, step, tell } from "../../../functions/src/engine/declare/kind.ts";
import type { Following, Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { fill, sheet, text } from "../../../functions/src/engine/declare/sheet.ts";
import { clause } from "../clause.ts";

export const auditor = role("R95.auditor", "稽核");
const Entry = sheet("R95.entry", { shop: text("门店"), note: text("说明") });
const entry = kind(
  { sheet: Entry, title: "稽核记录", clause: "R95 一", edition: 1, statuses: { open: "已记" }, supervisor: auditor },
  {
    open: step({ title: "记入", by: ["system", auditor], from: null, to: "open", form: fill(Entry, "shop", "note?") }),
  },
);
export const follows: readonly Following[] = [
  {
    kind: "R97.floor",
    step: "check",
    clause: "R95 二",
    then: [
      tell(auditor, "门店已巡查"),
      act(Entry, "open", "R95.entry.one", { shop: "东门", note: "巡查" }),
      {
        says: "每次巡查知会办理人",
        effects: ({ by, sheet, was }) => [tell(by, `巡查记事：${was.said ?? "无"}→${sheet.said}`)],
      },
    ],
  },
  {
    kind: "R97.floor",
    step: "close",
    clause: "R95 二",
    then: [tell({ person: "members" }, "已收班", { when: { shop: "东门" } })],
  },
];
export const following: Regulation = {
  id: "R95",
  title: "稽核办法",
  titleEn: "Audit",
  roles: [auditor],
  clauses: ["一", "二"].map((n) => clause(`R95 ${n}`, "enforced", "试验", "Test")),
  kinds: [entry],
  settings: [],
  follows,
};
