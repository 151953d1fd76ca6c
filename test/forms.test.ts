/**
 * One form, every reader: the smallest, the largest, the overlong and the empty input of each form of each kind go through the engine,
 * the app, the customers' page, a story and a spreadsheet's cells. What one takes all take, and it means the same.
 */
import { expect, it } from "vitest";
import * as z from "zod";
import { type Field, fieldsOf, isSingle } from "../functions/src/engine/declare/field/field.ts";
import { rawOf } from "../functions/src/engine/declare/field/raw.ts";
import { byLabel } from "../functions/src/engine/declare/field/values.ts";
import type { Fields } from "../functions/src/engine/declare/kind.ts";
import { linesOf } from "../functions/src/engine/declare/lines/lines.ts";
import { isAskable } from "../functions/src/engine/declare/page.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { formatInstant, instantIn } from "../functions/src/engine/time/local.ts";
import { yuan } from "../functions/src/engine/values/money.ts";
import { askedOf } from "../functions/src/pages/customer/controls.ts";
import { read as readAnswers, typedOf } from "../functions/src/pages/customer/read-answers.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { read as readInApp } from "../web/src/form/read.ts";
import { localOf } from "../web/src/i18n/when.ts";
import { excessFor, inputFor } from "./support/forms.ts";

const regulations = await allRegulations();
const ZONE = "Asia/Shanghai";
const place = { instantOf: (typed: string) => instantIn(typed, ZONE) };

interface Read {
  input: Fields;
  /** Names of the fields that are wrong. */
  wrong: string[];
}
const NOTHING: Fields = {};
const top = (path: PropertyKey | undefined): string => String(path).split(".")[0] ?? "";
const names = (wrong: Iterable<string>): string[] => [...new Set(wrong)].toSorted();

function engine(form: z.ZodObject, input: Fields): Read {
  const parsed = form.safeParse(input);
  return { input: parsed.data ?? NOTHING, wrong: names(parsed.error?.issues.map((i) => top(i.path[0])) ?? []) };
}
function app(form: z.ZodObject, input: Fields): Read {
  const fields = fieldsOf(form);
  const raw = Object.assign({}, ...fields.map((f) => rawOf(f, input[f.name], f.name, localOf)));
  const reading = readInApp(fields, raw);
  return {
    input: reading.faults.length ? NOTHING : reading.input,
    wrong: names(reading.faults.map((f) => top(f.path))),
  };
}
function customersPage(form: z.ZodObject, input: Fields): Read {
  const page = { step: "answer", title: "答复", intro: "请填写" };
  const asked = askedOf(
    { steps: { answer: { title: "答复", clause: "R99 一", by: "customer", from: null, form } } },
    page,
    {},
  );
  const body = new URLSearchParams(
    fieldsOf(form).flatMap((f) =>
      Object.values(rawOf(f, input[f.name], f.name, localOf))
        .flat()
        .map((typed) => [`f-${f.name}`, typed]),
    ),
  );
  const answers = readAnswers(asked, form, typedOf(asked, body), place);
  const wrong = names(Object.keys(answers.faults).map((name) => name.replace(/^f-/, "")));
  return { input: wrong.length ? NOTHING : answers.input, wrong };
}
function story(form: z.ZodObject, input: Fields): Read {
  return engine(form, byLabel(fieldsOf(form), labelled(fieldsOf(form), input)));
}
/** The input as a story writes it. */
const labelled = (row: readonly Field[], input: object): Fields =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const f = row.find((x) => x.name === name);
      return [f?.label ?? name, f ? inWords(f, value) : value];
    }),
  );
function inWords(f: Field, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((v) => (f.row?.[0]?.name ? labelled(f.row, Object(v)) : v));
  return f.type === "group" ? labelled(f.row ?? [], Object(value)) : value;
}
/** A file with one line, its cells as spreadsheets show them. */
function spreadsheet(form: z.ZodObject, input: Fields): Read {
  const fields = fieldsOf(form);
  const cells = fields.map((f) => (input[f.name] === undefined ? "" : cellOf(f, input[f.name])));
  const rows = [
    { line: 1, cells: fields.map((f) => f.label) },
    { line: 2, cells },
  ];
  const { lines, faults } = linesOf(rows, form, { place });
  const wrong = fields.filter((f) => faults.some((says) => says.includes(`“${f.label}”`)));
  return { input: lines[0]?.input ?? NOTHING, wrong: names(wrong.map((f) => f.name)) };
}
function cellOf(f: Field, value: unknown): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (f.type === "money") return yuan(Number(value));
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "number") return value.toLocaleString("en-US", { maximumFractionDigits: 20 });
  if (f.type === "date") return String(value).replaceAll("-", "/").replaceAll("/0", "/");
  return f.type === "instant" ? formatInstant(String(value), ZONE) : String(value);
}

interface Reader {
  name: string;
  read: (form: z.ZodObject, input: Fields) => Read;
  /** Fields that it can be asked for at all. */
  asks: (f: Field) => boolean;
  /** Where nothing is typed, a list that may be empty is empty; a story says so with `[]`. */
  typed?: true;
  /** Yes or no is a box: left alone it says no. */
  boxes?: true;
}
const READERS: readonly Reader[] = [
  { name: "engine", read: engine, asks: () => true },
  { name: "story", read: story, asks: () => true },
  { name: "app", read: app, asks: () => true, typed: true, boxes: true },
  { name: "customers' page", read: customersPage, asks: isAskable, typed: true },
  { name: "spreadsheet", read: spreadsheet, asks: (f) => isSingle(f) || f.type === "choices", typed: true },
];
const wants = (r: Reader, f: Field): boolean =>
  !f.optional && !(r.typed && (f.mayBeEmpty || f.open)) && !(r.boxes && f.type === "yes");

const all = [...loadKinds(regulations).values()].flatMap((k) =>
  Object.entries(k.steps).flatMap(([name, s]) => (s.form ? [{ at: `${k.id}.${name}`, form: s.form }] : [])),
);
/** Common steps ask the same of every kind. */
const forms = [...new Map(all.toReversed().map((x) => [x.form, x])).values()].toReversed();
const part = (form: z.ZodObject, is: (f: Field) => boolean): z.ZodObject =>
  z.strictObject(Object.fromEntries(fieldsOf(form).flatMap((f) => (is(f) ? [[f.name, form.shape[f.name]]] : []))));

it.each(forms)("$at", ({ form }) => {
  for (const r of READERS) {
    const asked = part(form, r.asks);
    for (const size of ["smallest", "largest"] as const) {
      const input = inputFor(fieldsOf(asked), size);
      expect([r.name, size, r.read(asked, input)]).toEqual([r.name, size, { input, wrong: [] }]);
    }
    const excess = fieldsOf(asked).flatMap((f) =>
      excessFor(f) === undefined ? [] : [[f.name, excessFor(f)] as const],
    );
    const beyond = { ...inputFor(fieldsOf(asked), "largest"), ...Object.fromEntries(excess) };
    expect([r.name, "beyond", r.read(asked, beyond).wrong]).toEqual([
      r.name,
      "beyond",
      names(excess.map(([name]) => name)),
    ]);
    const wanted = names(fieldsOf(asked).flatMap((f) => (wants(r, f) ? [f.name] : [])));
    expect([r.name, "empty", r.read(asked, {}).wrong]).toEqual([r.name, "empty", wanted]);
  }
});

it("there is something to look at, of every type that a form asks for", () => {
  expect(forms.length).toBeGreaterThan(200);
  const types = new Set(forms.flatMap(({ form }) => fieldsOf(form).map((f) => f.type)));
  expect([...types].toSorted()).toEqual([
    ...["attachments", "case", "choice", "choices", "customer", "date", "group", "instant", "list", "long", "money"],
    ...["number", "phone", "role", "setting", "settingValue", "staff", "text", "whole", "yes"],
  ]);
});

it("lists may be empty where none is an answer", () => {
  const empty = forms.flatMap(({ at, form }) =>
    fieldsOf(form).flatMap((f) => (f.mayBeEmpty && !f.optional && !f.computed ? [`${at} ${f.label}`] : [])),
  );
  expect(empty).toEqual([
    "R00.staff.standIn 代理的角色",
    "R00.staff.inherit 代理的角色",
    "R00.calendar.publish 调休上班",
    "R00.calendar.revise 调休上班",
    "R01.visit.feedback 客户意见",
    "R01.plan.draft 所需部门支持",
    "R01.plan.revise 所需部门支持",
    "R01.inspection.inspect 发现的问题",
    "R04.complaint.judge 部门损失",
    "R04.complaint.judge 个人惩处",
    "R04.complaint.judge 奖金罚扣",
    "R15.complaint.judge 部门损失",
    "R15.complaint.judge 个人惩处",
    "R15.complaint.judge 奖金罚扣",
  ]);
});
