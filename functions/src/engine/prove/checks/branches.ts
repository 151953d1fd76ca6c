/** Branches by a field: one way for each word, and only one. */

import type { LoadedStep } from "../../declare/loaded.ts";
import { choiceOf, isFromStatus } from "../../declare/row/way.ts";
import { isForward, isSystem } from "../../duties/flow.ts";
import { type Node, openNodes, wayTo } from "../explore.ts";
import { type Check, type Found, firstOfEach, type Looked } from "../finding.ts";
import { isOpen } from "../moves.ts";

export const noGap: Check = {
  name: "分支无缺",
  says: "按栏目分路的，每个可能的值都有路，空着时不分路；表中没有用不到的值",
  ofKind: (x) => firstOfEach([...withoutTarget(x), ...withoutRow(x), ...unused(x)]),
};
function withoutTarget({ k, nodes }: Looked): Found[] {
  return nodes.flatMap((node) =>
    node.moves.flatMap(({ move, to }) =>
      to
        ? []
        : [
            {
              at: `${k.id}.${move.row}`,
              says: `“${k.steps[move.row]?.title}”后没有相应的状态`,
              way: [...wayTo(node), move],
            },
          ],
    ),
  );
}
/** Every row that leads on from the status asks for a word, and none for the one that stands there. */
function withoutRow(x: Looked): Found[] {
  return openNodes(x).flatMap((node) => {
    const all = onward(x, node, () => true);
    if (!all.length || all.some(([, s]) => !s.when) || onward(x, node, (name, s) => isOpen(name, s, node.state)).length)
      return [];
    const fields = [...new Set(all.flatMap(([, s]) => Object.keys(s.when ?? {})))];
    const now = fields.map((f) => `${f}=${node.state.fields[f] ?? "空"}`).join("、");
    return [{ at: `${x.k.id}.${node.state.status}`, says: `${now} 时没有分支`, way: wayTo(node) }];
  });
}
/** Words of a table that no step that goes by its field ever chooses. */
function unused({ k, guards, nodes }: Looked): Found[] {
  const moves = nodes.flatMap((n) => n.moves);
  return guards.rows.flatMap(([row, step]) => {
    const to = choiceOf(step);
    if (!to) return [];
    const alike = new Set(guards.rows.flatMap(([n, s]) => (choiceOf(s)?.per === to.per ? [n] : [])));
    const chosen = new Set(moves.flatMap((m) => (alike.has(m.move.row) ? [String(m.to?.state.fields[to.per])] : [])));
    const words = Object.keys(to.table).filter((word) => !chosen.has(word));
    return words.length ? [{ at: `${k.id}.${row}`, says: `“${step.title}”不会走到 ${words.join("、")}` }] : [];
  });
}

export const noOverlap: Check = {
  name: "分支不重",
  says: "按同一栏目分路的两个步骤，不会同时可办而走向不同状态",
  ofKind: (x) =>
    firstOfEach(
      openNodes(x).flatMap((node) => {
        const open = onward(x, node, (name, s) => s.when !== undefined && isOpen(name, s, node.state));
        return open.flatMap(([a, s], i) =>
          open.slice(i + 1).flatMap(([b, t]) => (isSplit(s, t) ? [both(x, node, a, b)] : [])),
        );
      }),
    ),
};
const isSplit = (s: LoadedStep, t: LoadedStep): boolean =>
  Object.keys(s.when ?? {}).some((f) => f in (t.when ?? {})) && JSON.stringify(s.to) !== JSON.stringify(t.to);
const both = ({ k }: Looked, node: Node, a: string, b: string): Found => ({
  at: `${k.id}.${a}+${b}`,
  says: `“${k.steps[a]?.title}”与“${k.steps[b]?.title}”同时可办而走向不同`,
  way: wayTo(node),
});

/** People's rows from the node's status that lead to a later one. */
const onward = (x: Looked, { state }: Node, but: (name: string, s: LoadedStep) => boolean) =>
  x.guards.rows.filter(
    ([name, s]) =>
      state.status !== null &&
      !isSystem(s) &&
      isFromStatus(s, state.status) &&
      isForward(x.k, s, state.status) &&
      but(name, s),
  );
