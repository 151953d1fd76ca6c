/** 条文: the organisation's own wording of a regulation, by clause, shown beside our summary. The repository ships none. */

import { hashOfValue } from "../../engine/case/chain.ts";
import { kind, rule, step } from "../../engine/declare/kind.ts";
import { fill, LONG, list, note, row, sheet, text } from "../../engine/declare/sheet.ts";
import { admin, member } from "./roles.ts";

/** What one import can hold; far above the longest of the regulations. */
const MOST_CHARACTERS = 100_000;

const entry = row({ clause: text("条款", { en: "Clause" }), wording: note("条文", { en: "Wording" }) });

const Wording = sheet("R00.wording", {
  regulation: text("办法", { en: "Regulation", hint: "如 R01" }),
  texts: list("条文", entry, { en: "Wording" }),
  reason: note("说明", { en: "Remark" }),
});

const fits = {
  long: rule<typeof Wording>({
    when: ({ input: { texts = [] } }) => texts.reduce((sum, t) => sum + t.wording.length, 0) > MOST_CHARACTERS,
    says: `条文过长，一部办法最多 ${MOST_CHARACTERS} 字，每条最多 ${LONG} 字`,
  }),
};

export const wording = kind(
  {
    sheet: Wording,
    title: "条文",
    titleEn: "Wording",
    clause: "R00 条文",
    edition: 1,
    record: true,
    statuses: { imported: "已导入" },
    key: ["regulation"],
    readers: [member, admin],
    supervisor: admin,
    without: ["correct", "withdraw", "void", "reopen"],
    summary: "regulation",
    project: ({ sheet }) => {
      const clauses = Object.fromEntries((sheet.texts ?? []).map((t) => [t.clause, t.wording]));
      return [
        { path: `organisation/texts-${sheet.regulation}`, data: { clauses } },
        { path: `wordings/${sheet.regulation}`, data: { hash: hashOfValue(clauses) } },
      ];
    },
  },
  {
    import: step({
      title: "导入",
      by: [admin, "system"],
      from: null,
      to: "imported",
      form: fill(Wording, "regulation", "texts"),
      refuse: {
        unknown: {
          when: ({ input }) => !/^R\d\d$/.test(input.regulation),
          says: "办法须写作 R01",
        },
        ...fits,
      },
    }),
    replace: step({
      title: "更换",
      by: [admin, "system"],
      from: "imported",
      form: fill(Wording, "texts", "reason?"),
      refuse: fits,
    }),
  },
);
