/** Parts with readers of their own: one reader less, one office more, no statuses, no grants. */
import type { Kind, RestrictedPart } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { type Mutant, nextOf, without } from "./mutant.ts";

type PartChange = Pick<Mutant, "sort" | "clause" | "says"> & { what: string; kind: Kind };
type Change = readonly [what: string, says: string, part: RestrictedPart];

export const parts = (r: Regulation, k: Kind): PartChange[] =>
  Object.entries(k.parts ?? {}).flatMap(([name, p]) =>
    [...fewer(k, p), ...more(r, p), ...unbound(p)].map(([what, says, part]) => ({
      what: `parts.${name}.${what}`,
      sort: "reader",
      clause: k.clause,
      says: `${p.fields.map((f) => `“${fieldLabel(k.sheet, f)}”`).join("、")}${says}`,
      kind: { ...k, parts: { ...k.parts, [name]: part } },
    })),
  );

const fewer = (k: Kind, p: RestrictedPart): Change[] =>
  p.readers.map((reader) => {
    const [id, title] =
      "role" in reader ? [reader.role, reader.title] : [reader.person, fieldLabel(k.sheet, reader.person)];
    return [`readers.${id}`, `不再由“${title}”阅读`, { ...p, readers: p.readers.filter((x) => x !== reader) }];
  });
/** The office after its own in the list of the regulation's. */
function more(r: Regulation, p: RestrictedPart): Change[] {
  const reads = new Set(p.readers.flatMap((x) => ("role" in x ? [x.role] : [])));
  const other = nextOf(
    r.roles,
    (x) => reads.has(x.role),
    (x) => !reads.has(x.role),
  );
  return other ? [[`readers.more`, `也由“${other.title}”阅读`, { ...p, readers: [...p.readers, other] }]] : [];
}
const unbound = (p: RestrictedPart): Change[] => [
  ...(p.while ? [["while", "不论事项的状态都可阅读", without(p, "while")] as const] : []),
  ...(p.until ? [["until", "不再限时给人阅读", without(p, "until")] as const] : []),
];
