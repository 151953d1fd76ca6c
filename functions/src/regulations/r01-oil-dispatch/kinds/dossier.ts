/** 客户档案 (R01 九, 三(七)): opened and changed by the specialist, told to finance and the plant office, open to 工贸公司. */

import type { FactsOf, On } from "../../../engine/declare/kind.ts";
import { act, actor, because, fieldRef, find, kind, step, tell, unlessFilled } from "../../../engine/declare/kind.ts";
import { fill } from "../../../engine/declare/sheet.ts";
import { Customer } from "../../r00-organisation/customer.ts";
import { desk, director, dispatch, finance, leader, parentCompany, plantOffice, specialist } from "../roles.ts";
import { reassessWithin } from "../settings.ts";
import { Dossier } from "./dossier-sheet.ts";
import { Policy } from "./policy.ts";

/** 财务资产部 and the plant office concerned, of whatever becomes known of a customer (三(七), 九). */
const inform = (what: string) =>
  [tell(finance, what, "R01 三(七)"), tell({ person: "plantOffice" }, what, { clause: "R01 三(七)" })] as const;

/** What a change passes on to the customer's own case; nothing of it stays here. */
const IDENTITY = ["name", "principal", "phone", "address", "contacts"] as const;
const KNOWN = ["specialist?", "products?", "volume?", "settlement?", "credit?"] as const;

const needs = { policy: find(Policy, { class: fieldRef("class") }) };
type Classing = On<typeof Dossier, { class: string; reason: string }, FactsOf<typeof needs>>;
const inForce = ({ facts }: Classing) => facts.policy.find((p) => p.sheet.policy !== undefined);
/** Classifying and re-assessing are one rule: the class must have a policy, and who, when and why are kept. */
const classing = {
  by: [specialist, director],
  form: fill(Dossier, "class", "grade", "reason"),
  needs,
  refuse: {
    policy: {
      clause: "R01 二(一)",
      when: (c: Classing) => inForce(c) === undefined,
      says: "“{class}”还没有批准的政策，请先拟订并批准该类的政策",
    },
  },
  set: {
    classifiedBy: {
      says: "办理人（代理的，为被代理人）",
      value: (c: Classing) => because(c.for ?? c.by, "R01 三(四)", c.input.reason),
    },
    classifiedOn: { says: "办理之日", value: ({ today }: Classing) => today },
    policy: {
      says: "该类的现行政策",
      clause: "R01 二(一)",
      value: (c: Classing) => {
        const { id = "", sheet } = inForce(c) ?? {};
        return because(id, "R01 二(一)", `“${c.input.class}”的现行政策：${sheet?.policy?.slice(0, 200) ?? ""}`);
      },
    },
  },
  then: [act(Customer, "classify", fieldRef("customer"), { class: fieldRef("class") })],
};

export const dossier = kind(
  {
    sheet: Dossier,
    title: "客户档案",
    titleEn: "Customer dossier",
    clause: "R01 九",
    edition: 1,
    statuses: { opened: "已建档", filed: "已分类", archived: "已归档" },
    ends: ["archived"],
    readers: [specialist, director, leader, desk, finance, plantOffice, dispatch, parentCompany],
    supervisor: director,
    customer: "customer",
    parent: "policy",
    summary: "class",
    key: ["customer"],
    merged: "archived",
    claims: ["customer"],
  },
  {
    create: step({
      title: "建档",
      by: specialist,
      from: null,
      to: "opened",
      form: fill(Dossier, "customer", "plantOffice", ...KNOWN, "need?", "files?", "remark?"),
      set: { specialist: unlessFilled(actor) },
      then: [...inform("新建客户档案"), tell(parentCompany, "客户档案备案：新建")],
    }),
    change: step({
      title: "变更",
      by: specialist,
      from: ["opened", "filed"],
      due: null,
      form: fill(Dossier, ...IDENTITY.map((f) => `${f}?` as const), "plantOffice?", ...KNOWN, "files?", "remark?"),
      refuse: {
        nothing: {
          when: ({ input }) => Object.values(input).every((v) => v === undefined),
          says: "没有填写任何变更，请填写要改的项",
        },
      },
      set: {
        says: "客户名称、法人（负责人）、电话、地址、联系人只转给客户，不留在档案上",
        values: () => Object.fromEntries(IDENTITY.map((f) => [f, null])),
      },
      then: [
        ...inform("客户信息变更"),
        tell(parentCompany, "客户档案备案：变更"),
        {
          says: "填了客户名称、法人（负责人）、电话、地址、联系人的，在客户上办理变更",
          effects: ({ input, sheet: { customer } }) => {
            const changed = IDENTITY.flatMap((f) => (input[f] === undefined ? [] : [[f, input[f]]]));
            return customer && changed.length ? [act(Customer, "change", customer, Object.fromEntries(changed))] : [];
          },
        },
      ],
    }),
    need: step({
      title: "记录需求",
      clause: "R01 六(二)",
      by: specialist,
      from: ["opened", "filed"],
      due: null,
      form: fill(Dossier, "need"),
    }),
    classify: step({ title: "分类定级", clause: "R01 三(四)", ...classing, from: "opened", to: "filed" }),
    reassess: step({
      title: "重新评估",
      clause: "R01 二(三)",
      ...classing,
      from: "filed",
      due: { since: ["classify", "reassess"], within: reassessWithin, vague: true },
    }),
    visited: step({
      title: "记入走访",
      clause: "R01 十",
      by: "system",
      from: "*",
      form: fill(Dossier, "visitedOn", "need?"),
      set: {
        says: "走访日期较晚的记为最近走访；走访统计年度为走访的最近一年，年度走访次数为该年的次数，早先年度的不计",
        values: ({ input: { visitedOn }, sheet: { visitYear, visits, lastVisit } }) => {
          const year = visitedOn.slice(0, 4);
          if (visitYear !== undefined && year < visitYear) return {};
          return {
            visitYear: year,
            visits: because(visitYear === year ? visits + 1 : 1, "R01 二(二)", `${year} 年的走访次数`),
            ...((lastVisit === undefined || lastVisit < visitedOn) && { lastVisit: visitedOn }),
          };
        },
      },
    }),
    archive: step({
      title: "归档",
      clause: "R01 三(七)",
      by: director,
      from: ["opened", "filed"],
      to: "archived",
      due: null,
      form: fill(Dossier, "why"),
      then: inform("客户档案归档"),
    }),
  },
);
