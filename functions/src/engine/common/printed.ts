/** 文书已生成: a paper that must be signed makes the duty to bring it back, in the place of an older one of its title. */
import * as z from "zod";
import type { Case } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import { text } from "../declare/sheet.ts";
import { clauseOf, commonStep } from "./common-step.ts";
import { copyDuty, isCopyOf, paperOf } from "./signed.ts";

const name = "printed";
export const printed = commonStep({
  name,
  title: "文书已生成",
  en: "Paper made",
  by: ["system"],
  form: z.strictObject({
    paper: text("文书", { en: "Paper" }),
    title: text("文书名称", { en: "Title of the paper" }),
    signed: z.boolean().meta({ label: "须签章", labelEn: "To be signed or sealed" }),
    for: z.string().max(128).meta({ label: "收回人", labelEn: "Brought back by" }),
    clause: text("文书的条款", { en: "Clause of the paper" }).optional(),
  }),
  refersTo: { paper: { named: (_, { input }) => ({ title: String(input.title) }) } },
  afterEnd: true,
  undo: "keeps",
  filter: "files",
  logged: ["paper"],
  apply: (a) => {
    const { paper, title, signed, for: collector, clause = clauseOf(a) } = a.input;
    const copies = copiesOf(a.c, title);
    // One that was told twice, or later than the one that holds.
    if (!signed || copies.some((d) => stepOf(paperOf(d)) >= stepOf(paper))) return {};
    const owners = copies.at(-1)?.owners ?? [collector];
    const made = copyDuty({ id: paper, title, owners }, { clause, anchor: `s${a.seq}`, start: a.at });
    const older = copies.filter((d) => d.state === "open").map((d): Duty => ({ ...d, state: "lapsed" }));
    return { duties: Object.fromEntries([...older, made].map((d) => [d.id, d])) };
  },
});

/** The duties to bring papers of that title back, as the papers were printed. */
const copiesOf = (c: Case, title: string): Duty[] =>
  Object.values(c.duties)
    .filter((d) => isCopyOf(d, title))
    .toSorted((x, y) => stepOf(paperOf(x)) - stepOf(paperOf(y)));
/** The step that a paper was printed with: `5` of `5.0-1`. */
const stepOf = (paper: string): number => Number.parseInt(paper, 10);

/** The action that tells a case of a paper that must be signed, and by which clause. `collector`: a uid or a role. */
export const printedToSign = (
  paper: string,
  { title, clause }: { title: string; clause: string },
  collector: string,
) => ({
  step: name,
  input: { paper, title, signed: true, for: collector, clause },
});
