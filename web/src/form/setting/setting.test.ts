import { describe, expect, test } from "vitest";
import { type Raw, rawOf } from "../../../../functions/src/engine/declare/field/raw.ts";
import { faultInSetting } from "../../../../functions/src/engine/tables/setting-fault.ts";
import { allRegulations } from "../../../../functions/src/regulations/all.ts";
import { localOf } from "../../i18n/when.ts";
import type { Field } from "../fields.ts";
import { read } from "../read.ts";
import { settingField, settingValue } from "./setting.ts";

const regulations = await allRegulations();
const roles = regulations.flatMap((r) => r.roles);
const known = { roles, regulations };
const settings = regulations.flatMap((r) => r.settings);
const inside = (f: Field): Field[] => [f, ...(f.row ?? []).flatMap(inside)];

describe.each(settings)("$id", (setting) => {
  const field = settingField(setting);
  test("is filled in by fields, each with a label of its own, and never as data", () => {
    const fields = inside(field);
    expect(fields.map((f) => f.type)).not.toContain("data");
    expect(field.label).toBe(setting.title);
    expect(fields.filter((f) => f.name !== "" && !/\p{Script=Han}/u.test(f.label)).map((f) => f.name)).toEqual([]);
  });
  test("its example goes into the form and comes out of it as it was, and the engine takes it", () => {
    const { input, faults } = read([field], rawOf(field, setting.example, "value", localOf));
    expect(faults).toEqual([]);
    const value = settingValue(input.value, roles);
    expect(value).toEqual(setting.example);
    expect(faultInSetting(setting, JSON.stringify(value), known)).toBeUndefined();
  });
});

function declared(id: string) {
  const setting = settings.find((s) => s.id === id);
  if (!setting) throw new Error("not declared");
  return setting;
}
const bands = declared("R04.bands");
/** Amounts in yuan, as they are typed. */
interface Band {
  upTo?: string;
  role: string;
}
function given(rows: readonly Band[]): string {
  const cells = rows.flatMap((row, i) => Object.entries(row).map(([name, typed]) => [`value.r${i}.${name}`, typed]));
  const raw: Raw = { value: rows.map((_, i) => `r${i}`), ...Object.fromEntries(cells) };
  const { input, faults } = read([settingField(bands)], raw);
  expect(faults).toEqual([]);
  return JSON.stringify(settingValue(input.value, roles));
}

test("a list of offices has at least one, here as in the engine", () => {
  const chain = declared("R01.complaint.extension");
  const { faults } = read([settingField(chain)], {});
  expect(faults).toEqual([{ path: "value", says: `${chain.title}至少 1 项` }]);
  expect(faultInSetting(chain, "[]", known)).toBe("至少 1 项");
});

test("a table by name has no name twice", () => {
  const raw = { value: ["a", "b"], "value.a.name": "售楼部", "value.b.name": "售楼部" };
  const cells = ["a", "b"].flatMap((key) => [
    [`value.${key}.opens`, "09:00"],
    [`value.${key}.closes`, "18:00"],
    [`value.${key}.days`, "everyDay"],
  ]);
  const { input, faults } = read([settingField(declared("R00.time.departments"))], {
    ...raw,
    ...Object.fromEntries(cells),
  });
  expect(input).toEqual({ value: { 售楼部: { opens: "09:00", closes: "18:00", days: "everyDay" } } });
  expect(faults).toEqual([{ path: "value.b.name", says: "“售楼部”写了两次，请合为一行" }]);
});

test("an open end is left blank, and the title follows from the office", () => {
  expect(given([{ upTo: "1000", role: "R04.deputy" }, { role: "R04.general" }])).toBe(
    '[{"upTo":100000,"role":"R04.deputy","title":"副总经理"},{"upTo":null,"role":"R04.general","title":"总经理"}]',
  );
});

test("what is wrong is said in words, with the place", () => {
  const fault = (rows: readonly Band[]) => faultInSetting(bands, given(rows), known);
  expect(
    fault([
      { upTo: "0.05", role: "R04.deputy" },
      { upTo: "0.05", role: "R04.general" },
    ]),
  ).toBe("：金额须由小到大，只有最后一行可以不填金额");
  expect(fault([{ role: "R04.deputy" }, { upTo: "0.05", role: "R04.general" }])).toBe(
    "：金额须由小到大，只有最后一行可以不填金额",
  );
  expect(fault([{ upTo: "1000", role: "R04.deputy" }])).toBe("：最后一行不填金额，否则更大的金额没有人核决");
  expect(fault([{ role: "R04.nobody" }])).toBe("：没有角色 R04.nobody");
});
