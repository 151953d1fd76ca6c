/** Whether a case always goes on: somebody is obliged, an end can be reached, and nothing of the table is dead. */
import { type Node, openNodes, wayTo } from "../explore.ts";
import { type Check, type Found, firstOfEach, type Looked } from "../finding.ts";
import { obligations } from "../obliged.ts";

export const obliged: Check = {
  name: "有人负责",
  says: "每个未终了的状态都有人待办、有定时、等客户或等后续动作",
  ofKind: (x) =>
    firstOfEach(
      openNodes(x)
        .filter(({ state }) => obligations(x.k, x.guards, state).size === 0)
        .map((node) => ({ ...at(x, node, `“${titleOf(x, node)}”时没有人负责下一步`), idle: true as const })),
    ),
};

export const wayOut: Check = {
  name: "终态可达",
  says: "从每个状态都有路走到终态；没有终态的只有单位自己的记录",
  ofKind: (x) => {
    if (!x.k.ends?.length)
      return x.k.record ? [] : [{ at: x.k.id, says: "没有写明终态，又不是单位自己的记录（record）" }];
    const closed = leadingToEnd(x);
    return firstOfEach(
      openNodes(x)
        .filter((node) => !closed.has(node))
        .map((node) => at(x, node, `“${titleOf(x, node)}”时没有路走到终态`)),
    );
  },
};
function leadingToEnd({ k, nodes }: Looked): ReadonlySet<Node> {
  const before = new Map<Node, Node[]>();
  for (const node of nodes) for (const { to } of node.moves) if (to) before.set(to, [...(before.get(to) ?? []), node]);
  const found = new Set(nodes.filter(({ state }) => state.status !== null && k.ends?.includes(state.status)));
  for (const node of found) for (const earlier of before.get(node) ?? []) found.add(earlier);
  return found;
}

export const rowsLive: Check = {
  name: "步骤可办",
  says: "表中每个步骤都有状态可以办理",
  ofKind: ({ k, nodes }) => {
    const taken = new Set(nodes.flatMap(({ moves }) => moves.map(({ move }) => move.row)));
    return k.rows
      .filter((row) => !taken.has(row))
      .map((row) => ({ at: `${k.id}.${row}`, says: `“${k.steps[row]?.title}”在任何状态都不能办理` }));
  },
};

export const statusesLive: Check = {
  name: "状态可到",
  says: "每个状态都有路走到",
  ofKind: ({ k, nodes }) => {
    const reached = new Set(nodes.map(({ state }) => state.status));
    return Object.entries(k.statuses)
      .filter(([status]) => !reached.has(status))
      .map(([status, title]) => ({ at: `${k.id}.${status}`, says: `没有路走到“${title}”` }));
  },
};

const titleOf = ({ k }: Looked, { state }: Node) => k.statuses[state.status ?? ""] ?? "";
const at = ({ k }: Looked, node: Node, says: string): Found => ({
  at: `${k.id}.${node.state.status}`,
  says,
  way: wayTo(node),
});
