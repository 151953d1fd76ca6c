/** 收回签字件: the signed copy of a paper is back. */
import * as z from "zod";
import type { Duty } from "../declare/duty.ts";
import { refuse } from "../declare/kind.ts";
import { attachments, text } from "../declare/sheet.ts";
import { clauseOf, commonStep, openDuties, replace } from "./common-step.ts";

const name = "signed";
const TITLE = "收回签字件";
/** Ids of the duties hold the paper's. */
const PREFIX = `${name}.`;

export const signed = commonStep({
  name,
  title: TITLE,
  en: "Bring back the signed copy",
  says: "须签章的文书签回后，由本事项的任一承办人登记签字件。",
  by: ["doers"],
  form: z.strictObject({
    paper: z.string().min(1).max(128).meta({ label: "文书", labelEn: "Paper" }),
    files: attachments("签字件扫描", { en: "Scan" }),
    who: text("签字人", { en: "Signed by" }),
    on: z.iso.date().meta({ label: "签字日期", labelEn: "Signed on", widget: "date" }),
  }),
  refersTo: {
    paper: {
      among: (_, c) =>
        openDuties(c)
          .filter(isSignedCopy)
          .map((d) => ({ value: paperOf(d), title: d.title })),
      named: (paper, { c }) => c.duties[copyOf(paper)],
    },
  },
  afterEnd: true,
  alone: true,
  undo: "keeps",
  filter: "files",
  signedPaper: ({ paper }) => paper,
  barred: (on) =>
    openDuties(on.c).some(isSignedCopy) ? undefined : refuse("no-duty", clauseOf(on), "没有待收回的签字件"),
  apply: (a) => {
    const d = a.c.duties[copyOf(a.input.paper)];
    if (d?.state !== "open") return refuse("no-duty", clauseOf(a), "没有这份待收回的签字件，请从文书列表中选择");
    // It comes back by the clause that asks for it to be signed.
    return { ...replace({ ...d, state: "done", doneBy: a.by, doneAt: a.at }), clause: d.clause };
  },
});

/** The id of the duty to bring a paper back. */
const copyOf = (paper: string): string => PREFIX + paper;
export const paperOf = ({ id }: Pick<Duty, "id">): string => id.slice(PREFIX.length);
export const isSignedCopy = (d: Pick<Duty, "step">): boolean => d.step === name;

const titleOf = (paper: string): string => `${TITLE}：${paper}`;
export const isCopyOf = (d: Pick<Duty, "step" | "title">, title: string): boolean =>
  isSignedCopy(d) && d.title === titleOf(title);

/** The duty to bring a paper back: it comes when it comes, so it has no limit. */
export const copyDuty = (
  paper: { id: string; title: string; owners: string[] },
  rest: Pick<Duty, "clause" | "anchor" | "start">,
): Duty => ({
  id: copyOf(paper.id),
  step: name,
  title: titleOf(paper.title),
  owners: paper.owners,
  reassigned: true,
  ...rest,
  rule: null,
  dueAt: null,
  ready: true,
  state: "open",
  calendarVersion: "",
  provisional: false,
  why: ["此文书须签字或盖章，签回后扫描存入"],
  history: [],
});
