/** The organisation under the settings and the calendar of an outcome, as they were kept; people as they were when it was decided. */
import type { Doc } from "../../adapters/ports.ts";
import { hashOfValue } from "../../engine/case/chain.ts";
import type { Org } from "../../engine/organisation/org.ts";
import { path } from "../../stored/paths.ts";
import type { UnderDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { orgUnder, staffEntry } from "../read/org.ts";
import { StaffThen } from "../read/staff-at.ts";
import { shippedHash } from "../read/versions.ts";
import type { Fault } from "./fault.ts";

/** What of it can't be had: a version that is lost, or the shipped calendar, which was another. */
export type NotKept = "settings" | "calendar" | "shipped";

export class OrgThen {
  /** Versions that are lost, or are not what their hash says. */
  readonly faults: Fault[] = [];
  private readonly env: Env;
  private readonly staff: StaffThen;
  private readonly settled = new Map<string, Promise<Omit<Org, "staff"> | NotKept>>();
  constructor(env: Env) {
    this.env = env;
    this.staff = new StaffThen(env);
  }

  async of(under: UnderDoc, people: readonly string[], decidedAt: string): Promise<Org | NotKept> {
    const key = `${under.settings} ${under.calendar}`;
    const settled = this.settled.get(key) ?? this.read(under);
    this.settled.set(key, settled);
    const org = await settled;
    if (typeof org === "string") return org;
    const present = await this.env.docs.get(people.map(path.staff));
    const staff = await Promise.all(
      people.map((uid, i) => this.staff.entry(uid, decidedAt, staffEntry(present[i]?.data))),
    );
    return { ...org, staff: Object.fromEntries(people.map((uid, i) => [uid, staff[i]])) };
  }

  private async read(under: UnderDoc): Promise<Omit<Org, "staff"> | NotKept> {
    const paths = [path.settingsVersion(under.settings), path.calendarVersion(under.calendar)] as const;
    const [settings, calendar] = await this.env.docs.get(paths);
    if (!this.isWhole(paths[0], settings, under.settings)) return "settings";
    if (!this.isWhole(paths[1], calendar, under.calendar)) return "calendar";
    if (calendar.data.shipped !== shippedHash()) return "shipped";
    return orgUnder(this.env, { settings: settings.data, calendar: calendar.data });
  }
  private isWhole<T>(at: string, doc: Doc<T> | undefined, hash: string): doc is Doc<T> {
    const whole = doc !== undefined && hashOfValue(doc.data) === hash;
    const what = `${at} is ${doc ? "not what its hash says" : "lost"}`;
    if (!whole && !this.faults.some((f) => f.what === what)) this.faults.push({ case: "", what });
    return whole;
  }
}
