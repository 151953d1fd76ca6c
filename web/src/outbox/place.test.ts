import { expect, test } from "vitest";
import { actor, today } from "../../../functions/src/engine/declare/kind.ts";
import { placeOf } from "./place.ts";

const zhao = { by: "zhao", day: "2026-03-02" };
const draft = { case: "aaaaaaaaaaaaaaaaaaaa", opens: true };
const yearly = { id: "R99.yearly", key: ["year"] };
const anew = { code: "anew", clause: "R99 六", says: "已作废" };

test("what goes on with a case, or opens one that has no key, keeps its id", () => {
  expect(placeOf({ ...draft, opens: false }, yearly, { year: "2026" }, zhao)).toBe("aaaaaaaaaaaaaaaaaaaa");
  expect(placeOf(draft, { id: "R99.request" }, {}, zhao)).toBe("aaaaaaaaaaaaaaaaaaaa");
});
test("the id of a keyed case follows from what was filled in, who opens it and the day", () => {
  expect(placeOf(draft, yearly, { year: "2026" }, zhao)).toBe("R99.yearly.2026");
  const floor = { id: "R97.floor", key: ["shop", actor, today] };
  expect(placeOf(draft, floor, { shop: "s1" }, zhao)).toBe("R97.floor.s1.zhao.2026-03-02");
  expect(placeOf(draft, floor, { shop: "s1" }, { ...zhao, for: "qian" })).toBe("R97.floor.s1.qian.2026-03-02");
});
test("once the service has said that it was voided, the next of that key is opened; another key begins anew", () => {
  const back = (sent: string) => ({ case: sent, opens: true, refusal: anew });
  expect(placeOf(back("R99.yearly.2026"), yearly, { year: "2026" }, zhao)).toBe("R99.yearly.2026_2");
  expect(placeOf(back("R99.yearly.2026_2"), yearly, { year: "2026" }, zhao)).toBe("R99.yearly.2026_3");
  expect(placeOf(back("R99.yearly.2026_2"), yearly, { year: "2027" }, zhao)).toBe("R99.yearly.2027");
  const other = { code: "who", clause: "R99 六", says: "由经办人办理" };
  expect(placeOf({ ...back("R99.yearly.2026_2"), refusal: other }, yearly, { year: "2026" }, zhao)).toBe(
    "R99.yearly.2026_2",
  );
});
