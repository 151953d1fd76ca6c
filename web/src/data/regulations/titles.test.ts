import { expect, test, vi } from "vitest";

vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {}, removeItem: () => {} });
const { titlesAmong } = await import("./titles.ts");

const of = (regulation: string, title: string) => ({ regulation, title, titleEn: "Petition" });

test("a title that two regulations have stands with its regulation, any other alone", () => {
  const title = titlesAmong([of("R04", "签呈"), of("R15", "签呈"), of("R15", "会勘报告")]);
  expect([of("R04", "签呈"), of("R15", "签呈"), of("R15", "会勘报告"), of("R01", "客户投诉")].map(title)).toEqual([
    "签呈 R04",
    "签呈 R15",
    "会勘报告",
    "客户投诉",
  ]);
});

test("beside one that does not run a title stands alone", () => {
  expect(titlesAmong([of("R15", "签呈")])(of("R15", "签呈"))).toBe("签呈");
});
