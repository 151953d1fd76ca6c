/** A house that runs R97 and R98, with a seller `zhao` since 2026-06-01; it is noon of that day. */
import { regulation as organisation } from "../../../functions/src/regulations/r00-organisation/index.ts";
import { verifyAll } from "../../../functions/src/service/verify/verify.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { House, hire, on } from "../../organisation/house.ts";
import { at } from "../run.ts";
import { accompanying, recurring } from "./regulation.ts";

export async function arisingHouse() {
  const house = await House.open(organisation, [recurring, accompanying]);
  await house.do(hire("zhao", "1001"));
  await house.do(on("zhao", "appoint", { role: "R97.seller", from: "2026-06-01" }));
  await house.to(at("2026-06-01 12:00"));
  const unit = (id: string, step: string, input = {}) =>
    house.do({ by: "zhao", kind: "R97.unit", step, case: id, input });
  const open = (id: string, more = {}) => unit(id, "open", { name: id, ...more });
  /** Cases of a kind, with the instant at which each was opened. */
  const cases = (kind: string) =>
    house.env.docs
      .all()
      .filter((d) => /^cases\/[^/]+$/.test(d.path) && d.data.kind === kind)
      .map((d) => [d.path.slice(6), d.data.openedAt]);
  const ids = (kind: string) => cases(kind).map(([id]) => id);
  const sheetOf = async (id: string) => (await house.env.docs.get([path.sheet(id)]))[0]?.data;
  const faults = async () => (await verifyAll(house.env)).faults;
  return { house, unit, open, cases, ids, sheetOf, faults };
}
export type ArisingHouse = Awaited<ReturnType<typeof arisingHouse>>;
