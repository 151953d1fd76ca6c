/** 文书已生成: a paper that must be signed makes the duty to bring it back. */
import * as z from "zod";
import { text } from "../declare/sheet.ts";
import { clauseOf, commonStep, replace } from "./common-step.ts";
import { copyDuty, copyOf } from "./signed.ts";

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
  }),
  refersTo: { paper: { named: (_, { input }) => ({ title: String(input.title) }) } },
  afterEnd: true,
  undo: "keeps",
  filter: "files",
  logged: ["paper"],
  apply: (a) => {
    const { paper, title, signed, for: collector } = a.input;
    if (!signed || a.c.duties[copyOf(paper)]) return {};
    return replace(
      copyDuty(
        { id: paper, title, for: collector },
        { clause: clauseOfPaper(a, title), anchor: `s${a.seq}`, start: a.at },
      ),
    );
  },
});

const clauseOfPaper = (a: Parameters<typeof clauseOf>[0], title: string): string =>
  Object.values(a.k.papers ?? {}).find(({ paper }) => paper.title === title)?.paper.clause ?? clauseOf(a);

/** The action that tells a case of a paper that must be signed. `collector`: a uid or a role. */
export const printedToSign = (paper: string, title: string, collector: string) => ({
  step: name,
  input: { paper, title, signed: true, for: collector },
});
