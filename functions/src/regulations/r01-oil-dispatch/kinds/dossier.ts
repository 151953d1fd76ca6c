/** 客户档案 (R01 九, 三(七)): opened and changed by the specialist, told to finance and the plant office, open to 工贸公司. */

import { act, because, type Effect, fieldRef, find, kind, type On, step, tell } from "../../../engine/declare/kind.ts";
import { fill } from "../../../engine/declare/sheet.ts";
import { Customer } from "../../r00-organisation/customer.ts";
import { reassess } from "../limits.ts";
import { desk, director, dispatch, finance, leader, parentCompany, plantOffice, specialist } from "../roles.ts";
import { Dossier } from "./dossier-sheet.ts";
import { Policy } from "./policy.ts";

/** 财务资产部 and the plant office concerned, of whatever becomes known of a customer (三(七), 九). */
const inform = (office: string | undefined, what: string): Effect[] => [
  tell(finance, what, "R01 三(七)"),
  ...(office ? [tell(office, what, "R01 三(七)")] : []),
];

const PASSED_ON = ["name", "principal", "phone", "address", "contacts"] as const;
type PassedOn = { [K in (typeof PASSED_ON)[number]]?: unknown };
const passedOn = (input: PassedOn) =>
  Object.fromEntries(PASSED_ON.flatMap((f) => (input[f] === undefined ? [] : [[f, input[f]]])));
const BLANKED = { name: null, principal: null, phone: null, address: null, contacts: null };

// Classifying and re-assessing are one rule: the class must have a policy, and who, when and why are kept.
const ofClass = { policy: find(Policy, { class: fieldRef("class") }) };
type Classing = On<
  typeof Dossier,
  { class: string; reason: string },
  { policy: { id: string; sheet: { policy?: string | undefined } }[] }
>;
const inForce = ({ facts }: Classing) => facts.policy.find((p) => p.sheet.policy !== undefined);
const noPolicy = {
  clause: "R01 二(一)",
  when: (c: Classing) => inForce(c) === undefined,
  says: "“{class}”还没有批准的政策，请先拟订并批准该类的政策",
};
const classified = (c: Classing) => {
  const { id = "", sheet } = inForce(c) ?? {};
  return {
    classifiedBy: because(c.for ?? c.by, "R01 三(四)", c.input.reason),
    classifiedOn: c.today,
    policy: because(id, "R01 二(一)", `“${c.input.class}”的现行政策：${sheet?.policy?.slice(0, 200) ?? ""}`),
  };
};
const told = ({ input, sheet }: Classing): Effect[] =>
  sheet.customer ? [act(Customer, "classify", sheet.customer, { class: input.class })] : [];

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
    claims: ["customer"],
  },
  {
    create: step({
      title: "建档",
      by: specialist,
      from: null,
      to: "opened",
      form: fill(
        Dossier,
        "customer",
        "plantOffice",
        "specialist?",
        "products?",
        "volume?",
        "settlement?",
        "credit?",
        "need?",
        "files?",
        "remark?",
      ),
      set: {
        says: "待写",
        values: ({ input, by, for: principal }) => (input.specialist ? {} : { specialist: principal ?? by }),
      },
      then: [
        {
          says: "待写",
          effects: ({ input }) => [
            ...inform(input.plantOffice, "新建客户档案"),
            tell(parentCompany, "客户档案备案：新建"),
          ],
        },
      ],
    }),
    change: step({
      title: "变更",
      by: specialist,
      from: ["opened", "filed"],
      due: null,
      form: fill(
        Dossier,
        "name?",
        "principal?",
        "phone?",
        "address?",
        "contacts?",
        "plantOffice?",
        "specialist?",
        "products?",
        "volume?",
        "settlement?",
        "credit?",
        "files?",
        "remark?",
      ),
      refuse: {
        nothing: {
          when: ({ input }) => Object.values(input).every((v) => v === undefined),
          says: "没有填写任何变更，请填写要改的项",
        },
      },
      set: { says: "待写", values: () => BLANKED },
      then: [
        {
          says: "待写",
          effects: ({ input, sheet }) => {
            const identity = passedOn(input);
            return [
              ...inform(sheet.plantOffice, "客户信息变更"),
              tell(parentCompany, "客户档案备案：变更"),
              ...(Object.keys(identity).length && sheet.customer
                ? [act(Customer, "change", sheet.customer, identity)]
                : []),
            ];
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
    classify: step({
      title: "分类定级",
      clause: "R01 三(四)",
      by: [specialist, director],
      from: "opened",
      to: "filed",
      form: fill(Dossier, "class", "grade", "reason"),
      needs: ofClass,
      refuse: { policy: noPolicy },
      set: { says: "待写", values: classified },
      then: [{ says: "待写", effects: told }],
    }),
    reassess: step({
      title: "重新评估",
      clause: "R01 二(三)",
      by: [specialist, director],
      from: "filed",
      form: fill(Dossier, "class", "grade", "reason"),
      due: { since: ["classify", "reassess"], within: reassess, vague: true },
      needs: ofClass,
      refuse: { policy: noPolicy },
      set: { says: "待写", values: classified },
      then: [{ says: "待写", effects: told }],
    }),
    visited: step({
      title: "记入走访",
      clause: "R01 十",
      by: "system",
      from: "*",
      form: fill(Dossier, "visitedOn", "need?"),
      set: {
        says: "待写",
        values: ({ input, sheet }) => {
          const year = input.visitedOn.slice(0, 4);
          const later = sheet.lastVisit === undefined || sheet.lastVisit < input.visitedOn;
          if (sheet.visitYear !== undefined && year < sheet.visitYear) return {};
          return {
            visitYear: year,
            visits: because(sheet.visitYear === year ? sheet.visits + 1 : 1, "R01 二(二)", `${year} 年的走访次数`),
            ...(later && { lastVisit: input.visitedOn }),
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
      then: [{ says: "待写", effects: ({ sheet }) => inform(sheet.plantOffice, "客户档案归档") }],
    }),
  },
);
