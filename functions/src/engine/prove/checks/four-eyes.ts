/** 四眼: a rule that somebody else must decide can be kept with the offices there are, and is no empty one. */
import { fieldIn } from "../../declare/field/field.ts";
import type { By, Fields } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { isSystem } from "../../duties/flow.ts";
import { listOf } from "../../values/lists.ts";
import type { Check, Looked } from "../finding.ts";
import { personField } from "../guards.ts";

export const fourEyes: Check = {
  name: "四眼可行",
  says: "不得由同一人办理的步骤，另有人可以办理；所防的步骤确会先由人办理",
  ofKind: (x) =>
    x.guards.rows.flatMap(([name, s]) =>
      listOf(s.notBy).flatMap((other) => {
        const says = faultOf(x, name, s, other);
        return says
          ? [{ at: `${x.k.id}.${name}`, says: `“${s.title}”不得由办理“${x.k.steps[other]?.title}”的人办理，${says}` }]
          : [];
      }),
    ),
};

function faultOf({ k, nodes }: Looked, name: string, s: LoadedStep, other: string): string | undefined {
  const earlier = k.steps[other];
  if (!earlier) return undefined; // refused at load
  if (listOf(earlier.by).every((by) => by === "system" || by === "customer")) return "但那一步不由人办理";
  const met = nodes.some((n) => n.state.done.has(other) && n.moves.some(({ move }) => move.row === name));
  if (!met) return "但那一步从不在它之前";
  const [mine, theirs] = [onlyPerson(k, s), onlyPerson(k, earlier)];
  return mine !== undefined && mine === theirs ? "但两步都只由同一栏目所指的人办理" : undefined;
}
/** The field with the one person who alone takes the step; of several in a list there may be another. */
function onlyPerson({ sheet }: Loaded, s: LoadedStep): string | undefined {
  const fields = listOf(s.by).map((by) => (isPerson(by) ? personField(by) : undefined));
  const [only, ...more] = fields;
  const isOne = only !== undefined && fieldIn(sheet, only)?.type !== "list";
  return isOne && !more.length && !isSystem(s) ? only : undefined;
}
const isPerson = (by: By<Fields>): boolean => typeof by === "object" && "person" in by;

/** Offices that need a second holder, since both steps are theirs alone: role → the steps. */
export function secondHolders({ k, guards }: Looked): { role: string; step: string; notBy: string }[] {
  return guards.rows.flatMap(([name, s]) =>
    listOf(s.notBy).flatMap((other) => {
      const others = rolesOf(k.steps[other]);
      const mine = rolesOf(s).filter((role) => others.length === 1 && others[0] === role);
      const alone = mine.length > 0 && (hasBands(s) || rolesOf(s).length === 1);
      return alone ? mine.map((role) => ({ role, step: `${k.id}.${name}`, notBy: other })) : [];
    }),
  );
}
const rolesOf = (s: LoadedStep | undefined): string[] =>
  listOf(s?.by).flatMap((by) => {
    if (typeof by !== "object") return [];
    if ("role" in by) return [by.role];
    return "authority" in by ? by.bands.example.map(({ role }) => role) : [];
  });
/** Each band has one office: another one cannot step in. */
const hasBands = (s: LoadedStep): boolean => listOf(s.by).some((by) => typeof by === "object" && "authority" in by);
