import { expect, test } from "vitest";
import { following, follows } from "../../../../../test/support/references/follower.ts";
import { Floor, referring } from "../../../../../test/support/references/kinds.ts";
import { also, print, tell } from "../../declare/kind.ts";
import type { Following } from "../../declare/regulation.ts";
import { checkAcross } from "../check-across.ts";
import { regulationEntry } from "../manifest.ts";

const [first] = follows;
if (!first) throw new Error("nothing follows");
const load = (wrong: object) =>
  checkAcross([referring, { ...following, follows: [{ ...first, ...wrong } as Following] }]); // wrong on purpose
const AT = "R95.follows.R97.floor.check";

test("as it is, it loads; its entry says what it follows", () => {
  expect(load({}).size).toBe(4);
  expect(regulationEntry(following, () => undefined).follows).toEqual([
    { kind: "R97.floor", step: "check" },
    { kind: "R97.floor", step: "close" },
  ]);
  expect(regulationEntry(referring, () => undefined)).not.toHaveProperty("follows");
});

test.each<[string, object, string]>([
  ["a clause of the other", { clause: "R97 一" }, `${AT}: clause "R97 一" is none of its own`],
  ["a clause that is in no table", { clause: "R95 九" }, `${AT}: clause "R95 九" is none of its own`],
  ["a kind of its own", { kind: "R95.entry", step: "open" }, "R95.follows.R95.entry.open: a step of its own"],
  ["nothing", { then: [] }, `${AT}: nothing follows`],
  ["a kind that is not there", { kind: "R97.flood" }, 'R95.follows.R97.flood.check: "R97.flood" is no kind'],
  ["a step that is not there", { step: "chuck" }, 'R95.follows.R97.floor.chuck: R97.floor has no row "chuck"'],
  ["a step that every kind has", { step: "void" }, 'R95.follows.R97.floor.void: R97.floor has no row "void"'],
  ["a paper of the other", { then: [print("slip")] }, `${AT}: "print" is not a follower's`],
  ["an act with the person's own right", { then: [also(Floor, "close", "x")] }, `${AT}: "act" is not a follower's`],
  ["a field that is not there", { then: [tell({ person: "member" }, "请看")] }, `${AT}: "member": no such field`],
  [
    "a notice's clause that is in no table",
    { then: [tell("zhou", "请看", "R95 九")] },
    `${AT}: clause "R95 九" is not in a clause table`,
  ],
  [
    "a function without words",
    { then: [{ says: "", effects: () => [] }] },
    `${AT}: a function says in words what it does`,
  ],
  [
    "a target without that step",
    { then: [{ do: "act", kind: "R95.entry", step: "shut", case: "x", input: {} }] },
    `${AT}: R95.entry has no step "shut"`,
  ],
])("%s", (_, wrong, says) => {
  expect(() => load(wrong)).toThrow(says);
});
