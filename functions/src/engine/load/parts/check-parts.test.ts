import { expect, test } from "vitest";
import {
  Dossier,
  dossier,
  filing,
  grant,
  keeper,
  marketing,
  sales,
  week,
} from "../../../../../test/fixtures/dossiers.ts";
import { type AnyStep, act, fieldRef, type Kind, mail, type RestrictedPart, role, tell } from "../../declare/kind.ts";
import { plainPaper } from "../../declare/plain/plain-paper.ts";
import { attachments, date, sheet } from "../../declare/sheet.ts";
import { checkAcross } from "../check-across.ts";

/** The dossier with something wrong in its head or in the row that files it. */
const load = (head: object, file: object = {}, others: readonly Kind[] = [week, grant]) => {
  const steps = { ...dossier.steps, file: { ...dossier.steps.file, ...file } as AnyStep }; // a row, wrong on purpose
  return checkAcross([{ ...filing, kinds: [...others, { ...dossier, steps, ...head }] }]);
};
const { contact, conditions } = dossier.parts ?? {};
const parts = (wrong: Partial<RestrictedPart>) => ({ parts: { contact: { ...contact, ...wrong }, conditions } });
const card = (fields: readonly ("class" | "phone")[], readers?: readonly (readonly string[])[]) => ({
  papers: {
    ...dossier.papers,
    card: plainPaper(Dossier, { id: "卡", title: "卡", clause: "R89 一", fields, ...(readers && { readers }) }),
  },
});
const until = (wrong: object) => parts({ until: { rows: "contacts", person: "who", at: "until", ...wrong } });

test("as it is, it loads", () => {
  expect([...load({}).keys()]).toEqual(["R89.week", "R89.grant", "R89.dossier"]);
});

test.each<[string, object, string]>([
  [
    "a name that the engine has",
    { parts: { personal: contact } },
    "personal: its name is one word, and none that the engine has",
  ],
  ["no field", parts({ fields: [] }), "contact: it has no field"],
  ["an unknown field", parts({ fields: ["none"] }), 'contact: no field "none" on the sheet'],
  [
    "a field of two parts",
    { parts: { contact, other: { ...contact, fields: ["phone"] } } },
    'other: "phone" is in two parts',
  ],
  [
    "files",
    {
      ...parts({ fields: ["photos"] }),
      sheet: sheet("R89.dossier", { ...Dossier.shape, photos: attachments("照片") }),
    },
    'contact: "photos" holds files, which every reader of the case opens',
  ],
  ["nobody", parts({ readers: [] }), "contact: nobody reads it"],
  ["an unknown office", parts({ readers: [role("R89.none", "无")] }), 'contact: role "R89.none" is not declared'],
  ["an unknown person", parts({ readers: [{ person: "none" }] }), 'contact: no field "none" on the sheet'],
  ["a field without people", parts({ readers: [{ person: "class" }] }), 'contact: "class" holds no people'],
  [
    "a person inside the part",
    parts({ fields: ["called", "phone", "owner"] }),
    'contact: its readers stand in "owner", which is in a part',
  ],
  ["an unknown status", parts({ while: ["none"] }), 'contact: no status "none"'],
  [
    "statuses that bound nobody",
    { parts: { contact: { fields: ["phone"], readers: [keeper], while: ["filed"] } } },
    "contact: `while` bounds people and grants, and it has neither",
  ],
  ["grants in no list", until({ rows: "owner" }), 'contact: "owner" holds no rows'],
  ["grants to nobody", until({ person: "none" }), 'contact: no field "none" in the rows of "contacts"'],
  ["grants to a day", until({ person: "until" }), 'contact: "until" in the rows of "contacts" is no person'],
  ["grants until a person", until({ at: "who" }), 'contact: "who" in the rows of "contacts" is no instant'],
])("a part with %s is refused", (_, wrong, says) => {
  expect(() => load(wrong)).toThrow(`R89.dossier.parts.${says}`);
});

const elsewhere = (field: string, as: string) => `fields of parts that stand elsewhere: "${field}", ${as}`;
const due = { "R89.dossier": { day: date("复核日") } };
test.each<[string, object, object, string]>([
  ["the summary", { summary: "called" }, {}, `head: ${elsewhere("called", "the summary in lists")}`],
  ["the customer", { customer: "called" }, {}, `head: ${elsewhere("called", "the customer in lists")}`],
  ["the id", { key: ["phone"] }, {}, `head: ${elsewhere("phone", "the id")}`],
  [
    "a letter",
    { letter: { subject: "masked", text: "terms" } },
    {},
    'letter: "terms" is personal or in a part with readers of its own',
  ],
  [
    "a paper of others",
    card(["class", "phone"]),
    {},
    `papers.card: ${elsewhere("phone", "on a paper that others read")}`,
  ],
  [
    "a paper of one reader and another",
    card(["phone"], [[keeper.role, sales.role]]),
    {},
    `papers.card: ${elsewhere("phone", "on a paper that others read")}`,
  ],
  [
    "a refusal",
    {},
    { refuse: { x: { when: () => false, says: "{phone}已归档" } } },
    `file: ${elsewhere("phone", "in a refusal")}`,
  ],
  [
    "another field",
    {},
    { set: { masked: fieldRef("called") } },
    `file: ${elsewhere("called", 'copied into "masked"')}`,
  ],
  ["who is told", {}, { then: [tell({ person: "called" }, "归档")] }, `file: ${elsewhere("called", "who is told")}`],
  [
    "whether something follows",
    {},
    { then: [tell(marketing, "归档", { when: { terms: "无" } })] },
    `file: ${elsewhere("terms", "whether something follows")}`,
  ],
  [
    "a letter's data",
    {},
    { then: [mail("staff", fieldRef("owner"), "notice", { phone: fieldRef("phone") })] },
    `file: ${elsewhere("phone", "in a letter")}`,
  ],
  ["whether it is due", {}, { when: { terms: "无" } }, `file: ${elsewhere("terms", "whether it is due")}`],
  [
    "when it is due",
    {
      sheet: sheet("R89.dossier", { ...Dossier.shape, ...due["R89.dossier"] }),
      ...parts({ fields: ["phone", "day", "called"] }),
    },
    { due: { on: "day" } },
    `file: ${elsewhere("day", "when it is due")}`,
  ],
  [
    "whose duty it is",
    {},
    { by: { authority: "price", bands: { id: "R89.bands", example: [] } } },
    `file: ${elsewhere("price", "whose duty it is")}`,
  ],
])("a part's field in %s is refused", (_, head, file, says) => {
  expect(() => load(head, file)).toThrow(`R89.dossier.${says}`);
});

test("a paper that only its readers get may show a part", () => {
  expect(() => load(card(["phone"], [[keeper.role], [marketing.role]].slice(0, 1)))).not.toThrow();
});

test("a part's field handed to another case, or taken from one, must stand in a part there", () => {
  const handing = [act(Dossier, "open", fieldRef("id"), { who: fieldRef("owner"), scope: fieldRef("phone") as never })];
  expect(() => load({}, { then: handing })).toThrow(
    `R89.dossier.file: ${elsewhere("phone", 'handed to "scope" of R89.dossier')}`,
  );
  const taking = { set: { masked: { is: "taken", needed: "same", field: "phone" } } };
  expect(() => load({}, taking)).toThrow(
    `R89.dossier.file: ${elsewhere("phone", 'of R89.dossier taken into "masked"')}`,
  );
  expect(() => load({}, { set: { phone: { is: "taken", needed: "same", field: "phone" } } })).not.toThrow();
});
