import { expect, test } from "vitest";
import { Request } from "../../../../test/support/request.ts";
import { orderWords } from "./order-words.ts";

const register = { title: "登记簿", clause: "R99 一", columns: ["grade", { title: "哪天", of: ["day"] }] } as const;
const words = (more: object) => orderWords({ sheet: Request, register: { ...register, ...more } });

test("a register says in which order it stands, where numbers don't", () => {
  expect(words({ order: ["day", "grade"], turns: "month" })).toBe("（依次按哪天、等级、开立先后排列，逐月翻看）");
  expect(words({ order: [] })).toBe("（按开立先后排列）");
  expect(words({})).toBe("");
});
