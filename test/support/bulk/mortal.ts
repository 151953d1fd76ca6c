/** A process that is killed: before a read, before a commit, or after one that went through and before anybody knew. */
import type { Documents } from "../../../functions/src/adapters/ports.ts";

export class Killed extends Error {}

/** `dies`: asked at each of these points, counted from 1 in each life. */
export function mortal(docs: Documents, dies: (point: number) => boolean): { docs: Documents; revive: () => number } {
  let [dead, point] = [false, 0];
  const mayDie = () => {
    dead ||= dies(++point);
    if (dead) throw new Killed();
  };
  return {
    revive: () => {
      const lived = point;
      [dead, point] = [false, 0];
      return lived;
    },
    docs: {
      get: async (paths) => {
        mayDie();
        return docs.get(paths);
      },
      query: async (q) => {
        mayDie();
        return docs.query(q);
      },
      commit: async (writes) => {
        mayDie();
        await docs.commit(writes);
        mayDie();
      },
    },
  };
}
