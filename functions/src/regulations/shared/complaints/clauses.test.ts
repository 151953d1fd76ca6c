import { expect, test } from "vitest";
import { clauseIn, clausesOf } from "./clauses.ts";

test("a rule's clause is found in both texts by its id in R04", () => {
  const [in04, in15] = [clauseIn("R04"), clauseIn("R15")];
  expect([in04("九(三)"), in15("九(三)")]).toEqual(["R04 九(三)", "R15 九4"]);
  expect([in04("三"), in15("三")]).toEqual(["R04 三", "R15 三"]);
  expect([in04("九(五)", "十一"), in15("九(五)", "十一")]).toEqual(["R04 九(五)", "R15 十一"]);
  for (const of of [in04, in15]) expect(() => of("九(十四)")).toThrow('no clause "九(十四)" in both texts');
});

test("a clause that only one text has is that text's alone", () => {
  const ids = (text: "R04" | "R15") => clausesOf(text).map((c) => c.id);
  expect(ids("R04").filter((id) => /七\(三\)[34]$/.test(id))).toEqual(["R04 七(三)3", "R04 七(三)4"]);
  expect(ids("R15").filter((id) => /七3\([345]\)$/.test(id))).toEqual(["R15 七3(3)", "R15 七3(4)", "R15 七3(5)"]);
  expect(ids("R04")).not.toContain("R04 十一");
  expect(ids("R15")).toContain("R15 十一");
});

test("what one text says beyond the other stands in its own summary: R15 wants a 签呈", () => {
  const said = (id: string) => clausesOf(id.startsWith("R04") ? "R04" : "R15").find((c) => c.id === id)?.zh;
  expect(said("R15 九14")).toContain("以签呈呈报上级");
  expect(said("R04 九(十三)")).not.toContain("签呈");
  expect([said("R04 十三(一)"), said("R15 十三1")].every((zh) => zh?.includes("即日"))).toBe(true);
});
