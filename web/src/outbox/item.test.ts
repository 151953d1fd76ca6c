import { expect, test } from "vitest";
import { type Item, newId, returned, sendable } from "./item.ts";

const item = (id: string, caseId: string, state: Item["state"], happened: string): Item => ({
  id,
  case: caseId,
  opens: true,
  kind: "R01.complaint",
  step: "accept",
  form: 1,
  title: "客户投诉 · 受理",
  about: null,
  by: "u1",
  for: null,
  raw: { content: "油品含水" },
  attached: [],
  state,
  changedAt: happened,
  sent: { input: "{}", sealed: {}, happened },
});

test("an id is 20 letters and digits, each as likely as the other", () => {
  expect(newId()).toMatch(/^[A-Za-z0-9]{20}$/);
  // Bytes that would favour some letters are passed over.
  expect(newId(() => Uint8Array.from([255, 248, 0, 61, ...Array(20).fill(26)]))).toBe("A9aaaaaaaaaaaaaaaaaa");
});

test("items go in their order, and one of a case waits for the one before it", () => {
  const items = [
    item("c", "two", "waiting", "3"),
    item("b", "one", "waiting", "2"),
    item("a", "one", "waiting", "1"),
    item("d", "x", "draft", "0"),
  ];
  expect(sendable(items).map((i) => i.id)).toEqual(["a", "c"]);
});

test("a refused item is a draft again, with what was typed, the reason, and a new id", () => {
  const back = returned(
    item("a", "one", "delivered", "1"),
    { code: "nobody", clause: "R01 十一(一)", says: "请选择投诉客户" },
    "new",
  );
  expect(back).toMatchObject({
    id: "new",
    case: "one",
    state: "draft",
    raw: { content: "油品含水" },
    refusal: { clause: "R01 十一(一)" },
  });
  expect(back).not.toHaveProperty("sent");
});
