import { expect, it } from "vitest";
import { playingOf, playingsOf } from "./playing.ts";

it.each([
  ["前10个工作日", { back: 10 }],
  ["前0个工作日", { back: 0 }],
  ["前2个工作日到已受理", { back: 2, until: "已受理" }],
  ["前2个工作日到待经（副）理核签", { back: 2, until: "待经（副）理核签" }],
])("%s", (written, playing) => expect(playingOf(written)).toEqual(playing));

it.each(["前10天", "10个工作日", "前十个工作日", "前10个工作日到", "前10个工作日 到已受理", "前1000个工作日"])(
  "%s is no playing",
  (written) => expect(playingOf(written)).toBeUndefined(),
);
it("a story is played as often as it says", () => {
  expect(playingsOf({ 演示: [] })).toEqual([]);
  expect(playingsOf({ 演示: ["前3个工作日到已受理", "前9个工作日"] })).toEqual([
    { back: 3, until: "已受理" },
    { back: 9 },
  ]);
});
