import { expect, test } from "vitest";
import { withoutRest } from "../web/app-part.ts";

const cut = (code: string) => withoutRest(code, "/functions/src/regulations/r16-praise/praise.ts");

test("what only the functions use of a kind is cut, wherever it stands", () => {
  expect(
    cut("export const a = kind({ sheet, papers: { slip: paperOf({ data: (c) => ({ c }) }) }, title: '表扬' }, { x });"),
  ).toBe("export const a = kind({ sheet, ...{}, title: '表扬' }, { x });");
  expect(cut("kind({ project: (c) => [], sheet, aggregators: { a } }, steps)")).toBe(
    "kind({ ...{}, sheet, ...{} }, steps)",
  );
  expect(cut("const of = (p: Own) => kind<S>({ ...head(p), papers }, steps);")).toBe(
    "const of = (p: Own) => kind<S>({ ...head(p), ...{} }, steps);",
  );
});

test("of steps, what decides and what follows is cut, of common steps what they do", () => {
  expect(cut("step({ title, set: (c) => ({}), refuse: { a }, then: [tell(a)], needs })")).toBe(
    "step({ title, ...{}, refuse: { a }, ...{}, needs })",
  );
  expect(cut("commonStep({ name, apply: () => ({}), barred })")).toBe("commonStep({ name, ...{}, barred })");
  expect(cut("rowStep({ apply(a) { return {}; }, of: (row, s) => ({ then: [] }) })")).toBe(
    "rowStep({ ...{}, of: (row, s) => ({ then: [] }) })",
  );
  expect(cut("approval(Sheet, { of, then: [print(a)], set: {} })")).toBe("approval(Sheet, { of, ...{}, ...{} })");
});

test("what is cut within what is cut goes with it", () => {
  expect(
    cut("kind({ papers: { a: of(step({ set: f })) }, sheet }, { x: step({ with: () => [step({ set: f })] }) })"),
  ).toBe("kind({ ...{}, sheet }, { x: step({ ...{} }) })");
});

test("the same words elsewhere stay", () => {
  for (const code of [
    "other({ papers: 1 })",
    "kind({ sheet, late: { papers: 1 } }, { papers: step({ project: 1 }), set: 1 })",
    "kind(head, { papers: 1 })",
    "const papers = { papers: 1 };",
  ])
    expect(cut(code)).toBe(code);
});

test("of a regulation, what only proofs and functions look at is cut, and its clauses, which are loaded by themselves", () => {
  expect(cut('export const regulation: Regulation = { id: "R16", clauses, kinds, exemptions: a(b), settings };')).toBe(
    'export const regulation: Regulation = { id: "R16", ...{}, kinds, ...{}, settings };',
  );
  expect(cut("const other = { clauses };")).toBe("const other = { clauses };");
});
