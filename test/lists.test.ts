/** A list that may be empty may be so for the engine and in the app; one that must not be is refused by both. */
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { inner, metaOf } from "../functions/src/engine/declare/sheet.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { regulations } from "../functions/src/regulations/all.gen.ts";
import { fieldsOf } from "../web/src/form/fields.ts";
import { read } from "../web/src/form/read.ts";

const forms = [...loadKinds(regulations).values()].flatMap((k) =>
  Object.entries(k.steps).flatMap(([name, s]) => (s.form ? [{ at: `${k.id}.${name}`, form: s.form }] : [])),
);
const listsOf = (form: z.ZodObject) =>
  fieldsOf(form).filter((f) => !f.optional && inner(form.shape[f.name]) instanceof z.ZodArray);
const asked = forms.flatMap(({ at, form }) => listsOf(form).map((f) => ({ at: `${at} ${f.label}`, form, f })));
const empty = asked.filter(({ form, f }) => f.mayBeEmpty && !metaOf(form.shape[f.name]).computed).map(({ at }) => at);

describe("lists that are asked for", () => {
  it.each(asked)("$at", ({ form, f }) => {
    const only = z.strictObject({ [f.name]: form.shape[f.name] });
    const { input, faults } = read(only, {});
    expect(faults.length === 0).toBe(only.safeParse({ [f.name]: [] }).success);
    expect(input).toEqual(faults.length ? { [f.name]: f.control === "list" ? [] : undefined } : { [f.name]: [] });
  });
  it("may be empty where none is an answer", () => {
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
});
