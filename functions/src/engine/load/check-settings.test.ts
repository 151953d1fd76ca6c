import { expect, test } from "vitest";
import { testing } from "../../../../test/support/request.ts";
import { role } from "../declare/kind.ts";
import { setting } from "../declare/setting.ts";
import { loadRegulation } from "./load.ts";

const [clerk, leader] = testing.roles;
const stranger = role("R99.stranger", "外人");
const load = (who: object) =>
  loadRegulation({
    ...testing,
    settings: [...testing.settings, setting("R99.price", { title: "价目", clause: "R99 一", example: 1, ...who })],
  });

test("a setting that one office drafts and another approves", () => {
  expect(load({ drafter: clerk, approver: leader }).regulation.settings.at(-1)?.approver).toEqual(leader);
});
test.each([
  ["only a drafter", { drafter: clerk }, "both are named, or neither"],
  ["only an approver", { approver: leader }, "both are named, or neither"],
  ["one office for both", { drafter: clerk, approver: clerk }, '"R99.clerk" would approve its own draft'],
  ["an office that is not there", { drafter: clerk, approver: stranger }, 'role "R99.stranger" is not declared'],
])("%s is a fault", (_, who, says) => {
  expect(() => load(who)).toThrow(says);
});
