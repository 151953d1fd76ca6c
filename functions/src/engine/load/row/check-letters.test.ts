import { expect, test } from "vitest";
import { clerk, Request, request, testing } from "../../../../../test/support/request.ts";
import {
  type AnyStep,
  type AnyThen,
  copyTo,
  fieldRef,
  type Kind,
  mail,
  role,
  type SettingValue,
} from "../../declare/kind.ts";
import { customer, list, note, row, sheet, staff, text } from "../../declare/sheet.ts";
import { loadRegulation } from "../load.ts";

const fields = {
  head: text("标题"),
  body: note("正文"),
  secret: note("密件", { personal: true }),
  firm: customer("客户"),
  people: list("人员", row({ who: staff("姓名"), firm: text("单位") })),
};
const FOOTER: SettingValue<string> = { id: "R99.decline", example: "如不愿再收到此类信件，请来电" };

/** The request kind with letters that follow from its draft, and more in its head. */
function load(then: readonly AnyThen[], head: Partial<Pick<Kind, "letter" | "parts">> = {}) {
  const draft = { ...request.steps.draft, then } as AnyStep; // a row, wrong on purpose
  const left: AnyStep = { title: "已送达", by: "system", from: "*" };
  const steps = { ...request.steps, draft, left };
  const kind: Kind = { ...request, ...head, sheet: sheet("R99.request", { ...Request.shape, ...fields }), steps };
  return loadRegulation({ ...testing, kinds: [kind] }).kinds;
}
const own = { letter: { subject: "head", text: "body" } };

test("letters to an office, to people in a list and with the case's own text load", () => {
  const then = [
    mail("office", clerk, "notice"),
    mail("staff", { person: "people", of: "who" }, "notice"),
    mail("customer", fieldRef("firm"), "letter", {}, { sent: "left" }),
    ...copyTo(clerk, "已办"),
  ];
  expect(load(then, { letter: { ...own.letter, footer: FOOTER } }).get("R99.request")?.rows).toHaveLength(12);
});

test.each<[string, AnyThen, object, string]>([
  ["an unknown template", mail("customer", "c1", "survey"), {}, 'draft: no letter "survey"'],
  [
    "a role of nobody's",
    mail("office", role("R99.nobody", "某"), "notice"),
    {},
    'draft: role "R99.nobody" is not declared',
  ],
  ["a field that is not there", mail("office", { office: "unit" }, "notice"), {}, 'draft: "unit": no such field'],
  [
    "an office in a text",
    mail("office", { office: "head" }, "notice"),
    {},
    'draft: a letter to "head", which holds no office',
  ],
  [
    "a customer in a text",
    mail("customer", fieldRef("head"), "notice"),
    {},
    'draft: a letter to "head", which holds no customer',
  ],
  [
    "people in another column",
    mail("staff", { person: "people", of: "firm" }, "notice"),
    {},
    'draft: a letter to "firm", which holds no staff',
  ],
  [
    "no text of its own",
    mail("customer", "c1", "letter"),
    {},
    "draft: a letter with the case's own text, which the kind does not declare",
  ],
  [
    "a subject that is not there",
    mail("customer", "c1", "letter"),
    { letter: { ...own.letter, subject: "title" } },
    'letter: no field "title" on the sheet',
  ],
  [
    "a text that is none",
    mail("customer", "c1", "letter"),
    { letter: { ...own.letter, text: "people" } },
    'letter: "people" is no text',
  ],
  [
    "a personal text",
    mail("customer", "c1", "letter"),
    { letter: { ...own.letter, text: "secret" } },
    'letter: "secret" is personal or in a part with readers of its own',
  ],
  [
    "a text of a part",
    mail("customer", "c1", "letter"),
    { ...own, parts: { closed: { fields: ["body"], readers: [clerk] } } },
    'letter: "body" is personal or in a part with readers of its own',
  ],
  [
    "one field for both",
    mail("customer", "c1", "letter"),
    { letter: { subject: "body", text: "body" } },
    'letter: "body" is the subject and the text',
  ],
  [
    "a step that is not there",
    mail("customer", "c1", "notice", {}, { sent: "gone" }),
    {},
    'draft: takes "gone" when the letter has left: no such step',
  ],
  [
    "a step of somebody's",
    mail("customer", "c1", "notice", {}, { sent: "tell" }),
    {},
    'draft: takes "tell" when the letter has left: it is not the system\'s',
  ],
])("%s is named", (_, then, head, what) => {
  expect(() => load([then], head)).toThrow(`R99.request.${what}`);
});
