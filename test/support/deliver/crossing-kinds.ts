/** Kinds that ask about each other, decide each other and claim the same values: what people may do crosswise. */
import { act, fieldRef, find, get, kind, role, step } from "../../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { computed, fill, sheet, text, whole } from "../../../functions/src/engine/declare/sheet.ts";
import { hours } from "../../../functions/src/engine/time/period.ts";
import { clause } from "../clause.ts";

export const clerk = role("R97.clerk", "经办人");

const Entry = sheet("R97.entry", { phone: text("电话"), old: text("原登记") });
const Referral = sheet("R97.referral", { phone: text("电话") });
const Visit = sheet("R97.visit", { entry: text("登记"), ledger: text("台账") });
const Ledger = sheet("R97.ledger", {
  name: text("名称"),
  more: whole("数额"),
  total: computed("合计", whole("合计")).default(0),
});
const Slip = sheet("R97.slip", { what: text("事由") });
const Posting = sheet("R97.posting", { ledger: text("台账") });

const [one, says] = ["R97 一", "照样例办理"];
const number = { number: { period: "yyyy", width: 3 } } as const;

/**
 * A telephone is an entry's for a day, or a confirmed referral's, never both; whoever enters it anew takes it over from the
 * old entry in the same commit. `order`: numbers are given by arrival.
 */
const entry = (order?: "arrival") =>
  kind(
    {
      sheet: Entry,
      title: "登记",
      clause: one,
      edition: 1,
      statuses: { valid: "有效", kept: "已留用", replaced: "已更正", ended: "已失效" },
      ends: ["kept", "replaced", "ended"],
      claims: ["phone"],
      claimed: ["valid"],
      ...(order && { order }),
    },
    {
      enter: step({
        title: "登记",
        clause: one,
        by: clerk,
        from: null,
        to: "valid",
        form: fill(Entry, "phone"),
        needs: { introduced: find(Referral, { phone: fieldRef("phone") }) },
        refuse: { introduced: { when: ({ facts }) => facts.introduced.length > 0, says: "此客户已有人介绍" } },
        ...(order && number),
      }),
      amend: step({
        title: "重新登记",
        clause: one,
        by: clerk,
        from: null,
        to: "valid",
        form: fill(Entry, "phone", "old"),
        with: [act(Entry, "replace", fieldRef("old"))],
        ...(order && number),
      }),
      replace: step({ title: "作更正", clause: one, by: "system", from: "valid", to: "replaced", due: null }),
      keep: step({ title: "留用", clause: one, by: clerk, from: "valid", to: "kept", due: null }),
      expire: step({
        title: "失效",
        clause: one,
        by: "system",
        from: "valid",
        to: "ended",
        due: { since: ["enter", "amend"], within: hours(24) },
      }),
    },
  );

const referral = kind(
  {
    sheet: Referral,
    title: "介绍",
    clause: one,
    edition: 1,
    statuses: { introduced: "已介绍", confirmed: "已确认" },
    ends: ["confirmed"],
    claims: ["phone"],
    claimed: ["confirmed"],
  },
  {
    introduce: step({
      title: "介绍",
      clause: one,
      by: clerk,
      from: null,
      to: "introduced",
      form: fill(Referral, "phone"),
    }),
    confirm: step({
      title: "确认",
      clause: one,
      by: clerk,
      from: "introduced",
      to: "confirmed",
      needs: { entered: find(Entry, { phone: fieldRef("phone") }) },
      refuse: { entered: { when: ({ facts }) => facts.entered.length > 0, says: "此客户已登记" } },
    }),
  },
);

const visit = kind(
  {
    sheet: Visit,
    title: "来访",
    clause: one,
    edition: 1,
    statuses: { noted: "已记录" },
    ends: ["noted"],
  },
  {
    come: step({
      title: "记来访",
      clause: one,
      by: clerk,
      from: null,
      to: "noted",
      form: fill(Visit, "entry?", "ledger?"),
      needs: { entry: get(Entry, fieldRef("entry")), ledger: get(Ledger, fieldRef("ledger"), { firm: false }) },
      refuse: {
        gone: { when: ({ facts }) => facts.entry.some((e) => e.status !== "valid"), says: "登记已失效" },
        none: { when: ({ input, facts }) => input.ledger !== undefined && !facts.ledger.length, says: "没有台账" },
      },
    }),
  },
);

const ledger = kind(
  {
    sheet: Ledger,
    title: "台账",
    clause: one,
    edition: 1,
    statuses: { open: "使用中", closed: "已封账" },
    ends: ["closed"],
    key: ["name"],
  },
  {
    open: step({ title: "建账", clause: one, by: clerk, from: null, to: "open", form: fill(Ledger, "name") }),
    add: step({
      title: "记入",
      clause: one,
      by: [clerk, "system"],
      from: "open",
      due: null,
      form: fill(Ledger, "more"),
      set: { says, values: ({ sheet, input }) => ({ total: sheet.total + input.more }) },
    }),
    seal: step({ title: "封账", clause: one, by: clerk, from: "open", to: "closed", due: null }),
  },
);

const slip = kind(
  {
    sheet: Slip,
    title: "单据",
    clause: one,
    edition: 1,
    statuses: { kept: "已留存" },
    ends: ["kept"],
  },
  {
    keep: step({
      title: "留存",
      clause: one,
      by: "system",
      from: null,
      to: "kept",
      form: fill(Slip, "what"),
      ...number,
    }),
  },
);

/** Three are decided with it: twice the same ledger, and two numbers of one counter in the other step. */
const posting = kind(
  {
    sheet: Posting,
    title: "过账",
    clause: one,
    edition: 1,
    statuses: { posted: "已过账", filed: "已归档" },
    ends: ["filed"],
  },
  {
    post: step({
      title: "过账",
      clause: one,
      by: clerk,
      from: null,
      to: "posted",
      form: fill(Posting, "ledger"),
      with: [act(Ledger, "add", fieldRef("ledger"), { more: 3 }), act(Ledger, "add", fieldRef("ledger"), { more: 4 })],
    }),
    file: step({
      title: "归档",
      clause: one,
      by: clerk,
      from: "posted",
      to: "filed",
      with: [
        {
          says,
          effects: ({ id }) => ["甲", "乙"].map((what, i) => act(Slip, "keep", `${id}.${i}`, { what })),
        },
      ],
    }),
  },
);

export const crossing = (order?: "arrival"): Regulation => ({
  id: "R97",
  title: "交叉办法",
  titleEn: "Crossing",
  roles: [clerk],
  clauses: [clause(one, "enforced", "交叉", "Crossing")],
  kinds: [entry(order), referral, visit, ledger, slip, posting],
  settings: [],
});
