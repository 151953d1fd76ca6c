/** Where fields of a kind are shown to more than those who read its sheet: lists, limits, statuses, notices, papers, letters. */

import { keyFields } from "../../case/case-key.ts";
import { partWith } from "../../case/parts.ts";
import { fieldsOfTemplate } from "../../declare/field/template.ts";
import { type AnyThen, type By, type Fields, isFollowRule, isRef, isSetRule, isSource } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { columnsOf } from "../../declare/register.ts";
import { choiceOf } from "../../declare/row/way.ts";
import { listOf } from "../../values/lists.ts";

interface Standing {
  where: string;
  field: string;
  as: string;
}

/** Every field that stands somewhere by the kind's own data. What functions do with it, `decide` and a scan of stories see. */
export const standings = (k: Loaded): Standing[] => [
  ...inHead(k),
  ...k.rows.flatMap((name) => {
    const s = k.steps[name];
    return s ? inRow(k, s).map(([field, as]) => ({ where: name, field, as })) : [];
  }),
  ...inPapers(k),
];

type Named = readonly [field: string, as: string];

function inHead(k: Loaded): Standing[] {
  const one = (field: string | undefined, as: string): Named[] => (field === undefined ? [] : [[field, as]]);
  const { register } = k;
  const named: Named[] = [
    ...one(k.summary, "the summary in lists"),
    ...one(k.customer, "the customer in lists"),
    ...listOf(k.parent).flatMap((f) => one(f, "the case that it belongs to")),
    ...keyFields(k).flatMap((f) => one(f, "the id")),
    ...one(typeof k.department === "string" ? k.department : undefined, "whose business hours hold"),
    ...columnsOf(k).flatMap((c) => c.fields.flatMap((f) => one(f, "a column of the register"))),
    ...(register?.order ?? []).flatMap((f) => one(f, "the order of the register")),
  ];
  return named.map(([field, as]) => ({ where: "head", field, as }));
}

function inRow(k: Loaded, s: LoadedStep): Named[] {
  const choice = choiceOf(s);
  return [
    ...listOf(s.by).flatMap(doersIn),
    ...(choice ? [[choice.per, "where the step leads"] as const] : []),
    ...(s.due === null ? [] : Object.keys(s.when ?? {}).map((f) => [f, "whether it is due"] as const)),
    ...limitsIn(s),
    ...Object.values(s.refuse ?? {}).flatMap(({ says }) =>
      typeof says === "string" ? fieldsOfTemplate(says).map((f) => [f, "in a refusal"] as const) : [],
    ),
    ...copiesIn(k, s),
    ...[...(s.then ?? []), ...(s.with ?? [])].flatMap(inFollowing),
  ];
}

/** Whoever has a step reads the case and holds its duty. */
function doersIn(by: By<Fields>): Named[] {
  if (typeof by !== "object") return [];
  const field = "person" in by ? by.person : "office" in by ? by.office : "in" in by ? by.in : undefined;
  const amount = "authority" in by ? by.authority : "of" in by ? by.of : undefined;
  return [field, amount].flatMap((f) => (f === undefined ? [] : [[f, "whose duty it is"] as const]));
}

function limitsIn({ due }: LoadedStep): Named[] {
  if (!due) return [];
  if ("on" in due) return [[due.on, "when it is due"]];
  const per = due.within && typeof due.within === "object" && "per" in due.within ? String(due.within.per) : undefined;
  return [due.from, per].flatMap((f) => (f === undefined ? [] : [[f, "when it is due"] as const]));
}

/** A field outside the parts that data fill from one inside. */
function copiesIn(k: Loaded, { set }: LoadedStep): Named[] {
  if (!set || isSetRule(set)) return [];
  return Object.entries(set).flatMap(([to, v]) => {
    const given = isSource(v) && "is" in v && v.is === "unlessFilled" ? v.value : v;
    if (partWith(k, to) !== undefined || !isSource(given)) return [];
    const from = isRef(given) ? given.ref : "is" in given && given.is === "day" ? given.from : undefined;
    return from === undefined ? [] : [[from, `copied into "${to}"`] as const];
  });
}

type Data = Exclude<AnyThen, { effects: unknown }>;
function inFollowing(t: AnyThen): Named[] {
  if (isFollowRule(t)) return [];
  const refs = (values: object): string[] => Object.values(values).flatMap((v) => (isRef(v) ? [v.ref] : []));
  const fields = [
    ...Object.keys(t.when ?? {}).map((f) => [f, "whether something follows"] as const),
    ...(t.do === "tell" && typeof t.whom === "object" ? [[toldIn(t.whom), "who is told"] as const] : []),
    ...(t.do === "mail" ? refs({ address: t.address, ...t.data }).map((f) => [f, "in a letter"] as const) : []),
    ...(t.do === "act" ? refs({ case: t.case }).map((f) => [f, "the case that is acted on"] as const) : []),
    ...(t.do === "account" ? refs({ uid: t.uid }).map((f) => [f, "whose account it is"] as const) : []),
  ];
  return fields;
}

const toldIn = (whom: Exclude<Extract<Data, { do: "tell" }>["whom"], string>): string =>
  "person" in whom ? whom.person : "office" in whom ? whom.office : whom.in;

/** Of papers that lay out fields of the sheet; one that is for a part's readers alone may show that part. */
const inPapers = (k: Loaded): Standing[] =>
  Object.entries(k.papers ?? {}).flatMap(([name, { shows = [], paper }]) => {
    const holders = typeof paper.readers === "object" ? paper.readers.flat() : [];
    return shows.flatMap((field) => {
      const part = k.parts?.[partWith(k, field) ?? ""];
      const reads = (office: string) => part?.readers.some((r) => "role" in r && r.role === office) === true;
      return holders.length && holders.every(reads)
        ? []
        : [{ where: `papers.${name}`, field, as: "on a paper that others read" }];
    });
  });
