/** Numbers are gapless: in each scope there are as many, all different, as the counter has given. */
import { scopeOf } from "../../engine/case/serial.ts";
import { path } from "../../stored/paths.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { zoneOf } from "../read/org.ts";
import type { Fault } from "./fault.ts";

export class Numbers {
  private readonly env: Env;
  private readonly zone: string;
  private readonly scopes = new Map<string, { case: string; number: string }[]>();

  private readonly unread: Fault[];

  private constructor(env: Env, zone: string, unread: Fault[]) {
    this.env = env;
    this.zone = zone;
    this.unread = unread;
  }
  static async of(env: Env): Promise<Numbers> {
    const [settings] = await env.docs.get([path.settings]);
    const isRead = settings === undefined || isMap(settings.data.values);
    return isRead
      ? new Numbers(env, zoneOf(settings), [])
      : new Numbers(env, zoneOf(undefined), [{ case: "", what: `${path.settings} can't be read` }]);
  }

  /** What an accepted action gave its case. */
  async add(caseId: string, action: ActionDoc): Promise<void> {
    const k = await this.env.kinds.kindOf(action.kind);
    const rule = k?.steps[action.step]?.number;
    const number = action.outcome?.change?.number;
    if (!k || !rule || number === undefined) return;
    const scope = scopeOf(k, rule, action.at, this.zone);
    this.scopes.set(scope, [...(this.scopes.get(scope) ?? []), { case: caseId, number }]);
  }

  async faults(): Promise<Fault[]> {
    const scopes = [...this.scopes];
    const counters = await this.env.docs.get(scopes.map(([scope]) => path.counter(scope)));
    const wrong = scopes.flatMap(([scope, given], i): Fault[] => {
      const seen = new Set<string>();
      const twice = given.filter((g) => seen.size === seen.add(g.number).size);
      const counted = counters[i]?.data.value ?? 0;
      return [
        ...twice.map((g) => ({ case: g.case, what: `its number ${g.number} was given twice` })),
        ...(counted === given.length
          ? []
          : [
              {
                case: given[0]?.case ?? "",
                what: `${scope}: ${given.length} numbers, but the counter stands at ${counted}`,
              },
            ]),
      ];
    });
    return [...this.unread, ...wrong];
  }
}
const isMap = (value: unknown): boolean => typeof value === "object" && value !== null;
