import { expect, test } from "vitest";
import { clerk, director, Request, request, testing, Yearly } from "../../../../test/support/request.ts";
import { org, person, Run } from "../../../../test/support/run.ts";
import { act, actForEach, type Effect, fieldRef, get, given, lines, openForEach, step, tell } from "../declare/kind.ts";
import { fill } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { enabledRegulations } from "../organisation/settings.ts";
import { lookups } from "./decide.ts";

const people = { zhao: person("赵", [clerk]), sun: person("孙", [director]) };
/** The organisation that runs these alone. */
const running = (...enabled: { regulation: string; from: string; to?: string }[]) =>
  org(people, { [enabledRegulations.id]: enabled });
const OFF = running({ regulation: "R98", from: "2020-01-01" });
const input = { grade: "缓", handler: "zhao" };
const T = { by: "zhao", at: "2026-03-02 10:00" };

/** The request kind as another regulation's, whose opening acts on kinds of the testing one. */
function stranger(then: Effect[], together: Effect[] = []) {
  const open = step<Record<string, unknown>, string>({
    title: "受理",
    clause: "R97 一",
    by: clerk,
    from: null,
    to: "opened",
    form: fill(Request, "grade", "handler?"),
    needs: { own: get(Request, "x"), other: get(Yearly, fieldRef("handler")) },
    then,
    with: [{ says: "照样例办理", effects: () => together }],
  });
  return { ...loadKind({ ...request, steps: { ...request.steps, open } }, { id: "R97" }), regulation: "R97" };
}
const action = {
  id: "a",
  case: "c",
  kind: "R97.x",
  step: "open",
  form: 1,
  input,
  by: "zhao",
  at: "2026-03-02T02:00:00.000Z",
};

test("a case of a regulation that does not run is opened by nobody, from its last day to its first", () => {
  const k = loadKind(request, testing);
  const open = (at: string, o = running({ regulation: "R99", from: "2026-03-02", to: "2026-03-31" })) =>
    new Run(k, o).try("open", input, { by: "zhao", at });
  expect(open("2026-03-01 23:59")).toMatchObject({
    result: "refused",
    code: "not-running",
    clause: "R00 办法",
    says: "R99 没有启用，不能受理申请",
  });
  expect(open("2026-03-02 00:00").result).toBe("accepted");
  expect(open("2026-03-31 23:59").result).toBe("accepted");
  expect(open("2026-04-01 00:00")).toMatchObject({ code: "not-running" });
  expect(open("2026-03-02 10:00", running()).result).toBe("accepted");
});

test("a case that is open when its regulation ends goes on, and what follows from it may open others", () => {
  const r = new Run(loadKind(request, testing), org(people));
  r.do("open", input, T);
  r.org = OFF;
  expect(r.do("draft", { opinion: "一" }, { ...T, at: "2026-03-02 11:00" }).after.status).toBe("drafted");
  expect(r.duties).toHaveProperty("approve");
  const { open, ...others } = r.k.steps;
  if (!open) throw new Error("the request has a step that opens it");
  const system = { ...r.k, steps: { open: { ...open, by: "system" as const }, ...others } };
  expect(new Run(system, OFF).try("open", input, { ...T, by: "system" }).result).toBe("accepted");
});

test("what follows on a case of another regulation that does not run is left out, and said", () => {
  const [toOpen, toEach, told] = [
    act(Request, "open", "x", { grade: "急" }),
    openForEach({ list: "activeCustomers", months: 12 }, Yearly, "open", "of", ["year"], { year: "2026" }),
    tell(director, "已受理", "R97 一"),
  ];
  const k = stranger([toOpen, toEach, told], [act(Yearly, "start", "y")]);
  const open = (o: typeof OFF) => new Run(k, o).do("open", input, T);
  const off = open(running({ regulation: "R97", from: "2020-01-01" }));
  expect(off.effects).toEqual([told]);
  expect(off.decidedTogether).toEqual([]);
  expect(off.why).toContainEqual({
    what: "未启用的办法",
    value: "R99",
    clause: "R00 办法",
    because: ["《试验办法》没有启用，其中 3 项后续步骤没有办理"],
  });
  const on = open(running({ regulation: "R97", from: "2020-01-01" }, { regulation: "R99", from: "2026-03-02" }));
  expect(on.effects).toEqual([toOpen, toEach, told]);
  expect(on.decidedTogether).toHaveLength(1);
  expect(on.why.map((w) => w.what)).not.toContain("未启用的办法");
});

test("so are steps on each of many cases, and for each line of a file", () => {
  const each = actForEach(given(["y"]), Yearly, "start");
  const file = lines({ file: "f1", by: "li" }, Yearly, "open", {}, { kind: Request, step: "open", case: "x" });
  const k = stranger([each, file]);
  expect(new Run(k, running({ regulation: "R97", from: "2020-01-01" })).do("open", input, T).effects).toEqual([]);
});

test("look-ups find nothing in a regulation that does not run; a case's own regulation is looked at to the end", () => {
  const asked = (o: typeof OFF, k = stranger([])) => Object.keys(lookups(k, null, action, o));
  expect(asked(org(people))).toEqual(["own", "other"]);
  expect(asked(running({ regulation: "R97", from: "2020-01-01" }))).toEqual([]);
  expect(asked(OFF, { ...stranger([]), regulation: "R99" })).toEqual(["own", "other"]);
});
