/** All states of a kind that its rows can lead to, nearest first, each with the way there. */
import type { Loaded } from "../declare/loaded.ts";
import { type Guards, guardsOf, unopened } from "./guards.ts";
import { type Move, movesFrom } from "./moves.ts";
import { keyOf, type State } from "./state.ts";

/** More states than any kind has that a person could read; a kind with more is not proved, and says so. */
export const MOST_STATES = 50_000;

export interface Node {
  state: State;
  /** The step before, on a shortest way from the opening. */
  from: { node: Node; move: Move } | undefined;
  moves: readonly { move: Move; to: Node | undefined }[];
}
export interface Space {
  k: Loaded;
  guards: Guards;
  /** The first one is the case that is not opened yet. */
  nodes: readonly Node[];
  edges: number;
  complete: boolean;
}

export function explore(k: Loaded, most = MOST_STATES): Space {
  const guards = guardsOf(k);
  const known = new Map<string, Node>();
  const nodes: Node[] = [];
  const nodeOf = (state: State, from: Node["from"]): Node => {
    const key = keyOf(state);
    const node = known.get(key) ?? { state, from, moves: [] };
    if (!known.has(key)) nodes.push(node);
    known.set(key, node);
    return node;
  };
  nodeOf(unopened(k, guards), undefined);
  let edges = 0;
  // The list grows while it is walked: that is the breadth-first order.
  for (const node of nodes) {
    if (nodes.length > most) return { k, guards, nodes, edges, complete: false };
    node.moves = movesFrom(k, guards, node.state).map((move) => ({
      move,
      to: move.to && nodeOf(move.to, { node, move }),
    }));
    edges += node.moves.length;
  }
  return { k, guards, nodes, edges, complete: true };
}

/** The steps that lead to a state. */
export const wayTo = (node: Node): Move[] => (node.from ? [...wayTo(node.from.node), node.from.move] : []);
/** Cases that are open: not before their first step, not at an end. */
export const openNodes = ({ k, nodes }: Space): Node[] =>
  nodes.filter(({ state: { status } }) => status !== null && !k.ends?.includes(status));
