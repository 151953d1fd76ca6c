/** Who may correct a field: the office whose step filled it last. */
import type { Case } from "../../case/case.ts";
import { type Fields, type Found, Refused, type Role, refuse } from "../../declare/kind.ts";
import type { Loaded } from "../../declare/loaded.ts";
import { type Actor, authorize, officesSaid } from "../../organisation/authorize.ts";
import { isRefused, permittedIfGiven } from "../availability.ts";
import { type Meant, meantBy } from "./meant.ts";

export interface Correcting {
  k: Loaded;
  c: Case;
  actor: Actor;
  /** The case that brought the values of a row which the system took; null: there is none; undefined: nobody has looked. */
  source?: Found<Fields> | null | undefined;
  /** The organisation's roles, for their titles. */
  roles?: readonly Role[] | undefined;
}
/** Why this person may not correct the field, and who may. */
export function notTheirs(x: Correcting, meant: Meant): Refused | undefined {
  const { row, filler, label } = meant;
  const no = (says: string) => refuse("who", row.clause, says);
  if (filler.mark.by.startsWith("customer:")) return no(`“${label}”是客户本人的答复，不能更正；须说明的，请另加备注`);
  if (filler.mark.by === "system") return notFromHere(x, meant);
  const p = permittedIfGiven({ k: x.k, name: filler.row, s: row, c: x.c, seen: x.c.sheet, actor: x.actor });
  if (!isRefused(p)) return undefined;
  if (p.code === "own") return p;
  const offices = officesSaid(row.by, x.actor, x.c.sheet) || "填写的人或同一岗位的人";
  return no(`“${label}”由“${row.title}”填写，只能由${offices}更正`);
}
/** What another case brought is its office's whose step brought it; once that has ended or is not known, the supervisor's. */
function notFromHere({ k, c, actor, source, roles = [] }: Correcting, { label, row }: Meant): Refused | undefined {
  const no = (says: string) => refuse("who", row.clause, says);
  const [as = ""] = (c.origin?.as ?? "").split("←");
  const role = roles.find((r) => r.role === as) ?? { role: as, title: "带来它的岗位" };
  const holds = (r: Role) => "as" in authorize(r, actor, c, c.sheet, []);
  const isTheirs = as.includes(".") ? holds(role) : as !== "" && (actor.for ?? actor.by) === as;
  // The app has not looked: the service decides which of the two it is.
  if (source === undefined && isTheirs) return undefined;
  if (source && !source.ended && as !== "system")
    return isTheirs
      ? undefined
      : no(`“${label}”由${called(source)}带来，只能由${as.includes(".") ? role.title : "其办理人"}更正`);
  return holds(k.supervisor) ? undefined : no(`“${label}”由系统带入，只能由${k.supervisor.title}更正`);
}
export const called = ({ title, number }: Pick<Found<Fields>, "title" | "number">): string =>
  number === undefined ? title : `${title} ${number}`;

/** The fields that hold something, each with why this person may not correct it. */
export const correctable = (x: Correcting): { field: string; no?: Refused }[] =>
  Object.keys(x.k.sheet.shape).flatMap((field) => {
    if (x.c.sheet[field] === undefined || x.c.sheet[field] === null) return [];
    const meant = meantBy(x.k, x.c, field);
    if (meant instanceof Refused) return meant.code === "kept" ? [] : [{ field, no: meant }];
    const no = notTheirs(x, meant);
    return [no ? { field, no } : { field }];
  });
