/** What every kind of every regulation must be, so that forms, papers and tables can be drawn from it. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { keyFields } from "../functions/src/engine/case/case-key.ts";
import { hasPersonal } from "../functions/src/engine/case/sealing.ts";
import type { By, Fields, Role, SettingLimit, SettingValue } from "../functions/src/engine/declare/kind.ts";
import { regulationOf } from "../functions/src/engine/declare/manifest.ts";
import { opensCase } from "../functions/src/engine/declare/row/way.ts";
import { inner, metaOf } from "../functions/src/engine/declare/sheet.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { ADMIN } from "../functions/src/engine/organisation/offices.ts";
import { days, faultOf, type Period } from "../functions/src/engine/time/period.ts";
import { listOf } from "../functions/src/engine/values/lists.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import tables from "../scripts/generate/tables.ts";
import { codeOf, sources } from "./support/imports.ts";
import { rowsOf, stuck, unreached } from "./support/stuck.ts";

const regulations = await allRegulations();
const kinds = [...loadKinds(regulations).values()];
const clauses = new Map(regulations.flatMap((r) => r.clauses.map((c) => [c.id, c])));
const declared = new Set([ADMIN.role, ...regulations.flatMap((r) => r.roles.map((x) => x.role))]);
const settings = new Map(regulations.flatMap((r) => r.settings.map((s) => [s.id, s])));
/** The example that is declared: a period, or an entry of a table of days. */
const exampleOf = ({ id, entry }: SettingLimit): unknown => {
  const example = settings.get(id)?.example;
  return entry === undefined ? example : days(Number(Reflect.get(Object(example), entry)));
};
const CHINESE = /[一-鿿]/;

/** Every field of a form or sheet, those of rows of a list included, with the path to it. */
function fieldsOf(shape: z.ZodRawShape, at: string): [string, unknown][] {
  return Object.entries(shape).flatMap(([name, t]): [string, unknown][] => {
    const bare = inner(t);
    const element = bare instanceof z.ZodArray ? bare.element : bare;
    const rows =
      element instanceof z.ZodObject && metaOf(t).computed !== true ? fieldsOf(element.shape, `${at}.${name}`) : [];
    return [[`${at}.${name}`, t], ...rows];
  });
}
const rolesIn = (by: By<Fields>): readonly Role[] => {
  if (typeof by === "string") return [];
  if ("role" in by) return [by];
  return "chain" in by ? ("id" in by.chain ? by.chain.example : by.chain) : [];
};

test("all regulations load, and there are some", () => {
  expect(regulations.map((r) => r.id)).toContain("R01");
  expect(kinds.length).toBeGreaterThan(15);
});

test("clause ids are each given once, and each has words of its own in two languages", () => {
  const ids = regulations.flatMap((r) => r.clauses.map((c) => c.id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  for (const c of clauses.values()) {
    expect([c.id, CHINESE.test(c.zh)]).toEqual([c.id, true]);
    expect([c.id, /^[A-Z][^一-鿿]+$/.test(c.en)]).toEqual([c.id, true]);
    if (c.disposition === "none") expect([c.id, c.reason]).not.toEqual([c.id, undefined]);
  }
});

test("roles and settings are each declared once, settings with an example that their own shape takes", () => {
  for (const list of [
    regulations.flatMap((r) => r.roles.map((x) => x.role)),
    regulations.flatMap((r) => r.settings.map((s) => s.id)),
  ])
    expect(list.filter((id, i) => list.indexOf(id) !== i)).toEqual([]);
  for (const s of settings.values()) {
    expect([s.id, s.example]).not.toEqual([s.id, undefined]);
    expect([s.id, CHINESE.test(s.title)]).toEqual([s.id, true]);
    if (s.shape) expect([s.id, s.shape.safeParse(s.example).success]).toEqual([s.id, true]);
    expect([s.id, clauses.has(s.clause)]).toEqual([s.id, true]);
  }
});

test("a setting's id stands once in the code, in its declaration: everything else reads the exported value", () => {
  const written = sources("{functions/src,web/src,scripts}/**/*.{ts,tsx}")
    .filter((f) => !f.endsWith(".gen.ts"))
    .flatMap((f) => [...codeOf(f).matchAll(/["'`](R\d\d\.[A-Za-z.]+)["'`]/g)].map(([, id]) => id ?? ""));
  const times = [...settings.keys()].map((id) => [id, written.filter((w) => w === id).length] as const);
  expect(times.length).toBeGreaterThan(50);
  expect(times.filter(([, n]) => n > 1)).toEqual([]);
  // Two texts share one list, where an id is made from that of the regulation.
  expect([...new Set(times.filter(([, n]) => n === 0).map(([id]) => regulationOf(id)))]).toEqual(["R04", "R15"]);
});

test("what a field is decided by is a setting of its own regulation", () => {
  const named = kinds.flatMap((k) =>
    fieldsOf(k.sheet.shape, k.id).flatMap(([at, t]) => (metaOf(t).standard ? [[at, metaOf(t).standard ?? ""]] : [])),
  );
  expect(named.map(([at]) => at)).toContain("R04.complaint.penalties");
  expect(named.filter(([at = "", id = ""]) => !settings.has(id) || id.slice(0, 3) !== at.slice(0, 3))).toEqual([]);
});

test("the clerk's tables are those of the kinds", async () => {
  for (const [path, content] of Object.entries(await tables())) expect(readFileSync(path, "utf8"), path).toBe(content);
});

describe.each(kinds.map((k) => [k.id, k] as const))("%s", (_, k) => {
  test("every field of the sheet and of the steps has a Chinese label", () => {
    const fields = [
      ...fieldsOf(k.sheet.shape, k.id),
      ...Object.entries(k.steps).flatMap(([n, s]) => fieldsOf(s.form?.shape ?? {}, `${k.id}.${n}`)),
    ];
    expect(fields.filter(([, t]) => !CHINESE.test(metaOf(t).label ?? "")).map(([at]) => at)).toEqual([]);
  });

  test("labels on the sheet are told apart: corrections and stories name fields by them", () => {
    const labels = Object.values(k.sheet.shape).map((t) => metaOf(t).label);
    expect(labels.filter((l, i) => labels.indexOf(l) !== i)).toEqual([]);
  });

  test("every clause that it names is in a clause table", () => {
    const named = [
      k.clause,
      ...Object.values(k.sheet.shape).flatMap((t) => metaOf(t).clause ?? []),
      ...Object.values(k.papers ?? {}).map((p) => p.paper.clause),
      ...rowsOf(k).flatMap(([, s]) => [
        s.clause,
        ...(s.due?.clause ? [s.due.clause] : []),
        ...(s.due && "extend" in s.due && s.due.extend ? [s.due.extend.clause] : []),
        ...(s.number?.clause ? [s.number.clause] : []),
        ...Object.values(s.refuse ?? {}).map((r) => r.clause),
        ...(Array.isArray(s.then)
          ? s.then.flatMap((e) => ("do" in e && e.do === "tell" && e.clause ? [e.clause] : []))
          : []),
      ]),
    ];
    expect([...new Set(named)].filter((c) => !clauses.has(c))).toEqual([]);
  });

  test("every role that it names is declared", () => {
    const named = [
      ...rowsOf(k).flatMap(([, s]) => listOf(s.by).flatMap(rolesIn)),
      ...rowsOf(k).flatMap(([, s]) => (s.due && "extend" in s.due && s.due.extend ? [...chain(s.due.extend.by)] : [])),
      ...Object.values(k.parts ?? {}).flatMap((p) => p.readers.filter((r) => "role" in r)),
    ].map((r) => r.role);
    expect([...new Set([...named, ...k.readerRoles])].filter((r) => !declared.has(r))).toEqual([]);
  });

  test("no personal field is its subject, key or title", () => {
    const shown = [k.summary, ...keyFields(k)].filter((f) => f !== undefined);
    expect(shown.filter((f) => hasPersonal(k.sheet.shape[f]))).toEqual([]);
  });

  test("every status is reached, and every status that is no end can be left", () => {
    expect(unreached(k)).toEqual([]);
    expect(stuck(k)).toEqual([]);
  });

  test("titles of steps are each given once, in words", () => {
    const titles = Object.values(k.steps).map((s) => s.title);
    expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
    expect(titles.filter((t) => !CHINESE.test(t) || t.length > 24)).toEqual([]);
  });

  test("limits are sound, and those of settings are declared with the same example", () => {
    for (const [name, s] of rowsOf(k)) {
      if (!s.due || !("since" in s.due)) continue;
      // Put aside at load; the forms are told apart by their fields.
      const w = s.due.within as unknown as Period | SettingLimit | { table: Record<string, Period | SettingLimit> };
      for (const limit of "table" in w ? Object.values(w.table) : [w]) {
        expect([name, faultOf("id" in limit ? limit.example : limit)]).toEqual([name, undefined]);
        if ("id" in limit) expect([name, exampleOf(limit)]).toEqual([name, limit.example]);
      }
    }
  });

  test("settings that it names are declared", () => {
    const named = [
      ...(k.every && "period" in k.every && typeof k.every.period === "object" ? [k.every.period.id] : []),
      ...(k.every && "on" in k.every && k.every.on ? [k.every.on.id] : []),
      ...rowsOf(k).flatMap(([, s]) =>
        listOf(s.by).flatMap((b) => (typeof b === "object" && "bands" in b ? [b.bands.id] : [])),
      ),
      ...rowsOf(k).flatMap(([, s]) =>
        s.due && "extend" in s.due && s.due.extend && "id" in s.due.extend.by ? [s.due.extend.by.id] : [],
      ),
    ];
    expect(named.filter((id) => !settings.has(id))).toEqual([]);
  });

  test("what it points to is there: kinds, papers, the customer's step, parents' fields", () => {
    const ids = new Set(kinds.map((x) => x.id));
    const pointed = fieldsOf(k.sheet.shape, k.id).flatMap(([, t]) => metaOf(t).of ?? []);
    expect(pointed.filter((id) => !ids.has(id))).toEqual([]);
    expect(
      rowsOf(k)
        .flatMap(([, s]) => Object.values(s.needs ?? {}).map((q) => q.kind))
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
    if (k.page) expect(listOf(k.steps[k.page.step]?.by)).toContain("customer");
    if (k.every) expect(rowsOf(k).some(([, s]) => opensCase(s) && listOf(s.by).includes("system"))).toBe(true);
  });

  test("who names the person of a step is somebody else than the one who takes it", () => {
    // A step by the person in a field that its own form fills would be open to everybody.
    const open = rowsOf(k).filter(([, s]) =>
      listOf(s.by).some((b) => typeof b === "object" && "person" in b && b.person in (s.form?.shape ?? {})),
    );
    expect(open.map(([n]) => n)).toEqual([]);
  });
});

function chain(c: readonly Role[] | SettingValue<readonly Role[]>): readonly Role[] {
  return "id" in c ? c.example : c;
}
