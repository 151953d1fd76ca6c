/** A kind with every place in which a person can be named: its own fields, rows, a part with readers of its own, files, free text. */
import { kind, role, step } from "../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { attachments, fill, list, note, phone, row, sheet, text } from "../../functions/src/engine/declare/sheet.ts";
import { clause } from "./clause.ts";

export const guard = role("R93.guard", "门卫");
const head = role("R93.head", "保卫科长");

const Visit = sheet("R93.visit", {
  guest: text("来访人", { personal: true }),
  mobile: phone("来访人电话"),
  place: text("到访部门"),
  matter: note("来访事由"),
  brought: list("携带物品", row({ what: text("品名"), whose: text("物主", { personal: true }).optional() })),
  files: attachments("照片"),
  warning: note("内部提示"),
  informer: text("举报人", { personal: true }),
});
const visit = kind(
  {
    sheet: Visit,
    title: "来访登记",
    clause: "R93 一",
    edition: 1,
    statuses: { in: "在访", out: "已离开" },
    ends: ["out"],
    supervisor: head,
    parts: { inner: { fields: ["warning", "informer"], readers: [head] } },
  },
  {
    enter: step({
      title: "登记",
      by: guard,
      from: null,
      to: "in",
      form: fill(Visit, "guest", "mobile?", "place?", "matter?", "brought?", "files?", "warning?", "informer?"),
      refuse: { banned: { when: ({ input }) => input.guest === "秦不二二", says: "{guest}不得进入" } },
    }),
    look: step({
      title: "复核",
      by: guard,
      from: "in",
      form: fill(Visit, "guest"),
      set: {
        says: "照样例办理",
        values: () => {
          throw new TypeError("a rule that fails");
        },
      },
    }),
    leave: step({ title: "离开", by: guard, from: "in", to: "out" }),
  },
);
export const visiting: Regulation = {
  id: "R93",
  title: "来访登记办法",
  titleEn: "Visits",
  roles: [guard, head],
  clauses: [clause("R93 一", "enforced", "来访须登记", "Visitors are registered")],
  kinds: [visit],
  settings: [],
};
