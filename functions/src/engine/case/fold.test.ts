import { expect, test } from "vitest";
import { clerk, leader } from "../../../../test/support/request.ts";
import { at, loaded, org, person, Run } from "../../../../test/support/run.ts";
import { fold, inverse, newCase } from "./fold.ts";

const people = { zhao: person("赵", [clerk], { department: "企业发展部" }), qian: person("钱", [leader]) };
const run = () => {
  const r = new Run(loaded("R99.request"), org(people));
  r.do("open", { grade: "缓", contact: "王某" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("return", { returned: "重拟" }, { by: "qian", at: "2026-03-02 12:00" });
  return r;
};

test("a case is what its changes make of it, without the kind", () => {
  const r = run();
  const start = newCase({ case: r.id, kind: "R99.request", by: "zhao", at: at("2026-03-02 10:00") }, 0, {});
  const changes = r.changes.map((c) => JSON.parse(JSON.stringify(c.change)));
  const { undo: _undo, ...state } = r.c;
  expect(changes.reduce(fold, start)).toEqual(JSON.parse(JSON.stringify(state)));
});

test("the first change holds what the opening knew", () => {
  expect(run().changes[0]?.change).toMatchObject({
    seq: 1,
    edition: 1,
    department: "企业发展部",
    status: "opened",
    sheet: { times: 0, grade: "缓", contact: "王某" },
    entered: { seq: 1, at: at("2026-03-02 10:00") },
  });
});

test("null takes away, the rest is replaced, and what is not named stays", () => {
  const c = newCase({ case: "x", kind: "k", by: "a", at: "t" }, 1, { a: 1, b: 2 });
  const next = fold(c, { seq: 1, sheet: { a: null, c: 3 }, done: { open: { at: "t", by: "a", seq: 1, times: 1 } } });
  expect(next.sheet).toEqual({ b: 2, c: 3 });
  expect(c.sheet).toEqual({ a: 1, b: 2 });
  expect(fold(next, { seq: 2, done: { open: null } }).done).toEqual({});
});

test("a change and its inverse leave the sheet, marks and status as they were", () => {
  const r = run();
  const before = { ...r.c };
  r.do("draft", { opinion: "二" }, { by: "zhao", at: "2026-03-02 13:00" });
  const last = r.changes.at(-1);
  if (!last) throw new Error("no change");
  const back = fold(r.c, { seq: 5, ...inverse(before, last.change) });
  expect({ ...back, seq: 3, undo: null }).toEqual({ ...before, undo: null });
});
