/** 备注: changes nothing but that it was made. Whoever writes one may name anybody, so its text is sealed and can be erased. */
import * as z from "zod";
import { attachments, note as longText } from "../declare/sheet.ts";
import { commonStep } from "./common-step.ts";

export const note = commonStep({
  name: "note",
  title: "备注",
  en: "Note",
  says: "阅读人可以加注、附件，不改变事项。",
  by: ["reader"],
  form: z.strictObject({
    text: longText("备注", { en: "Note", personal: true }),
    files: attachments("附件", { en: "Attachments" }).optional(),
  }),
  afterEnd: true,
  afterVoid: true,
  undo: "keeps",
  filter: "opinions",
  logged: ["text", "files"],
  apply: () => ({}),
});
