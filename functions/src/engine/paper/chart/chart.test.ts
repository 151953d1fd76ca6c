import { expect, it } from "vitest";
import { inPrint, type Label, type Picture, type Polyline, type Rect } from "../picture.ts";
import { svg } from "../svg.ts";
import { bars, lines, pareto } from "./index.ts";
import { PALETTE, ticksTo, wrapped } from "./parts.ts";

const rects = (p: Picture) => p.shapes.filter((s): s is Rect => s.shape === "rect");
const labels = (p: Picture) => p.shapes.filter((s): s is Label => s.shape === "text");
const words = (p: Picture) => labels(p).map((l) => l.text);
const curves = (p: Picture) => p.shapes.filter((s): s is Polyline => s.shape === "polyline");

it("draws bars in proportion, with the finding on top and the value on each mark", () => {
  const rows = [
    { label: "质量", values: [100] },
    { label: "服务", values: [50] },
  ];
  const picture = bars({ title: "服务得分最低", rows, show: (n) => `${n} 分` });
  const [whole, half] = rects(picture);
  expect((half?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.5, 6);
  expect(words(picture)).toEqual(["服务得分最低", "质量", "100 分", "服务", "50 分"]);
  expect(labels(picture).every((l) => l.x >= 0 && l.x <= picture.width)).toBe(true);
});

it("names series, colours two of them with the first and the last colour, and leaves out what there is not", () => {
  const picture = bars({ title: "甲", series: ["2025年", "2026年"], rows: [{ label: "质量", values: [null, 80] }] });
  expect(rects(picture).map((r) => r.fill)).toEqual([PALETTE[0], PALETTE[3], PALETTE[3]]);
  expect(words(picture)).toEqual(["甲", "2025年", "2026年", "质量", "80"]);
});

it("keeps both axes of a Pareto chart alike: the total stands at 100 %", () => {
  const causes = [
    { label: "短量", value: 3 },
    { label: "含水", value: 6 },
    { label: "态度", value: 1 },
  ];
  const picture = pareto({ title: "含水占六成", causes, unit: "件" });
  const [first] = rects(picture);
  const [curve] = curves(picture);
  expect(words(picture)).toEqual(expect.arrayContaining(["10件", "100%", "60%", "90%", "含水", "短量", "态度"]));
  // The curve begins at the top of the tallest bar.
  expect(curve?.points[0]?.[1]).toBeCloseTo(first?.y ?? 0, 6);
  const hundred = labels(picture).find((l) => l.text === "100%" && l.anchor === "start");
  expect(labels(picture).find((l) => l.text === "10件")?.y).toBe(hundred?.y);
});

it("gathers small causes in 其他, always last", () => {
  const causes = [{ label: "其他", value: 9 }, ...[5, 4, 3, 2, 1].map((value) => ({ label: `原因${value}`, value }))];
  const names = words(pareto({ title: "甲", causes, most: 4 })).filter((w) => /^(原因|其他)/.test(w));
  expect(names).toEqual(["原因5", "原因4", "原因3", "其他"]);
  expect(words(pareto({ title: "甲", causes, most: 4 }))).toContain("12");
});

it("breaks a line where there is no value, and names each at its end without overlap", () => {
  const series = [
    { name: "一般", values: [1, null, 3, 4] },
    { name: "较大", values: [4, 4, 4, 4] },
  ];
  const picture = lines({ title: "甲", labels: ["1月", "2月", "3月", "4月"], series });
  expect(curves(picture).map((c) => c.points.length)).toEqual([1, 2, 4]);
  const [a, b] = ["一般", "较大"].map((name) => labels(picture).find((l) => l.text === name)?.y ?? 0);
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThan(3);
});

it("says so when there is nothing, and refuses a fifth series", () => {
  expect(words(bars({ title: "甲", rows: [] }))).toEqual(["甲", "暂无数据"]);
  expect(words(pareto({ title: "甲", causes: [{ label: "乙", value: 0 }] }))).toEqual(["甲", "暂无数据"]);
  expect(words(lines({ title: "甲", labels: [], series: [] }))).toEqual(["甲", "暂无数据"]);
  expect(() => bars({ title: "甲", rows: [{ label: "乙", values: [1, 2, 3, 4, 5] }] })).toThrow("最多四组");
});

it("ticks by 1, 2, 5 up to the first that is not below the greatest value", () => {
  expect(ticksTo(14)).toEqual([0, 5, 10, 15]);
  expect(ticksTo(100)).toEqual([0, 50, 100]);
  expect(ticksTo(0.7)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
});

it("wraps labels and marks what is left out", () => {
  expect(wrapped("产品的知名度与影响力", 12, 3, 2)).toEqual(["产品的知", "名度与…"]);
});

it("keeps Latin words whole where they fit", () => {
  expect(wrapped("each: the leading cause", 20, 3, 3)).toEqual(["each: the ", "leading ", "cause"]);
  expect(wrapped("R04客诉", 9, 3, 2)).toEqual(["R04客", "诉"]);
  expect(wrapped("unbreakable", 9, 3, 3)).toEqual(["unbre", "akabl", "e"]);
});

it("marks no quarters of whole things", () => {
  const marks = words(
    pareto({
      title: "甲",
      unit: "件",
      causes: [
        { label: "乙", value: 4 },
        { label: "丙", value: 1 },
      ],
    }),
  );
  expect(marks.filter((w) => /^[\d.]+件?$/.test(w))).toEqual(["0", "5件", "4", "1"]);
});

it("becomes SVG with escaped text, links, and a name for screen readers", () => {
  const rows = [{ label: "<甲> & 乙", values: [1], hrefs: ["/s?a=1&b=2"] }];
  const drawn = svg(bars({ title: '"甲"最多', rows }));
  expect(drawn).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 165 [\d.]+" role="group" aria-label="&quot;甲&quot;最多"/,
  );
  expect(drawn).toContain('<a href="/s?a=1&amp;b=2" tabindex="-1" aria-hidden="true"><rect ');
  expect(drawn).toContain("&lt;甲&gt; &amp; 乙");
  expect(svg(bars({ title: "甲", rows: [{ label: "乙", values: [1] }] }))).toContain('role="img"');
});

it("prints in greys", () => {
  expect(PALETTE.map(inPrint)).toEqual(["#2b2b2b", "#8c8c8c", "#5c5c5c", "#b4b4b4"]);
  expect(inPrint("#ffffff")).toBe("#ffffff");
});
