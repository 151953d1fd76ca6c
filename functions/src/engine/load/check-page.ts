/** What `load` refuses in a customer's page (page.ts): a step that the page can't ask the customer for. */
import { fieldIn, fieldsOf } from "../declare/field/field.ts";
import type { Loaded } from "../declare/loaded.ts";
import { isAskable } from "../declare/page.ts";
import { listOf } from "../values/lists.ts";

export function checkPage(k: Loaded, fault: (where: string, what: string) => never): void {
  const { page } = k;
  if (!page) return;
  const no: (what: string) => never = (what) => fault("page", what);
  const { form, by } = k.steps[page.step] ?? no(`no step "${page.step}"`);
  if (!form) no(`"${page.step}" asks nothing`);
  if (!listOf(by).includes("customer")) no(`"${page.step}" is not a step of the customer's`);
  if (page.renew !== undefined && !k.rows.includes(page.renew)) no(`no step "${page.renew}"`);
  const { given = {}, questions } = page;
  for (const name of Object.keys(given)) if (!fieldIn(form, name)) no(`gives "${name}", which "${page.step}" has not`);
  if (questions && fieldIn(form, questions.into)?.type !== "list")
    no(`"${questions.into}" is no list of "${page.step}"`);
  const asked = fieldsOf(form).filter((f) => !(f.name in given) && f.name !== questions?.into);
  for (const f of asked)
    if (!f.optional && !isAskable(f))
      no(`can't ask "${f.name}" (${f.type}) of a customer: give it by \`given\`, or let the step do without`);
}
