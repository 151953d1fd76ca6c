/** What `load` refuses in a kind's `parent`: their ids stand in the header, which every reader of the case sees. */
import { isSealed } from "../../case/sealing.ts";
import { fieldIn } from "../../declare/field/field.ts";
import { MOST_PARENTS } from "../../declare/kind.ts";
import type { Loaded } from "../../declare/loaded.ts";
import { listOf } from "../../values/lists.ts";

type Fault = (where: string, what: string) => never;

/** Types of fields that hold the id of a case. */
const IDS: ReadonlySet<string> = new Set(["case", "customer", "staff", "text"]);

export function checkParents(k: Loaded, fault: Fault): void {
  const parents = listOf(k.parent);
  const no = (what: string) => fault("parent", what);
  if (parents.length > MOST_PARENTS) no(`${parents.length} fields: there may be ${MOST_PARENTS}`);
  if (new Set(parents).size < parents.length) no("the same field twice");
  for (const name of parents) {
    const field = fieldIn(k.sheet, name);
    if (!field) continue; // the head's own check has named it
    if (isSealed(k, name))
      no(`"${name}" is personal or in a part with readers of its own: every reader of the case would see it in lists`);
    if (!IDS.has(field.type)) no(`"${name}" holds no id of one case`);
  }
}
