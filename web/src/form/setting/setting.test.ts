import { describe, expect, test } from "vitest";
import * as z from "zod";
import { faultInSetting } from "../../../../functions/src/engine/tables/setting-fault.ts";
import { regulations } from "../../../../functions/src/regulations/all.gen.ts";
import { type Field, fieldOf } from "../fields.ts";
import { read } from "../read.ts";
import { rawOf } from "../to-raw.ts";
import { turned } from "./setting.ts";

const roles = regulations.flatMap((r) => r.roles);
const settings = regulations.flatMap((r) => r.settings);
const inside = (f: Field): Field[] => [f, ...(f.row ?? []).flatMap(inside)];

describe.each(settings)("$id", (setting) => {
  const form = turned(setting, roles);
  const field = fieldOf("value", form.type);
  test("is filled in by fields, each with a label of its own, and never as data", () => {
    const fields = inside(field);
    expect(fields.map((f) => f.control)).not.toContain("data");
    expect(field.label).toBe(setting.title);
    expect(fields.filter((f) => f.name !== "" && !/\p{Script=Han}/u.test(f.label)).map((f) => f.name)).toEqual([]);
  });
  test("its example goes into the form and comes out of it as it was, and the engine takes it", () => {
    const raw = rawOf(field, form.toForm(setting.example), "value");
    const { input, faults } = read(z.strictObject({ value: form.type }), raw);
    expect(faults).toEqual([]);
    const value = form.fromForm(input.value);
    expect(value).toEqual(setting.example);
    expect(faultInSetting(setting, JSON.stringify(value), roles)).toBeUndefined();
  });
});

const bands = settings.find((s) => s.id === "R04.bands");
if (!bands) throw new Error("not declared");
const given = (rows: unknown[]) => JSON.stringify(turned(bands, roles).fromForm(rows));

test("a list of offices has at least one, here as in the engine", () => {
  const chain = settings.find((s) => s.id === "R01.complaint.extension");
  if (!chain) throw new Error("not declared");
  const { faults } = read(z.strictObject({ value: turned(chain, roles).type }), {});
  expect(faults).toEqual([{ path: "value", says: `${chain.title}至少 1 项` }]);
  expect(faultInSetting(chain, "[]", roles)).toBe("至少 1 项");
});

test("an open end is left blank, and the title follows from the office", () => {
  expect(given([{ upTo: 100_000, role: "R04.deputy" }, { role: "R04.general" }])).toBe(
    '[{"upTo":100000,"role":"R04.deputy","title":"副总经理"},{"upTo":null,"role":"R04.general","title":"总经理"}]',
  );
});

test("what is wrong is said in words, with the place", () => {
  const fault = (rows: unknown[]) => faultInSetting(bands, given(rows), roles);
  expect(
    fault([
      { upTo: 5, role: "R04.deputy" },
      { upTo: 5, role: "R04.general" },
    ]),
  ).toBe("：金额须由小到大，只有最后一行可以不填金额");
  expect(fault([{ role: "R04.deputy" }, { upTo: 5, role: "R04.general" }])).toBe(
    "：金额须由小到大，只有最后一行可以不填金额",
  );
  expect(fault([{ role: "R04.nobody" }])).toBe("：没有角色 R04.nobody");
});
