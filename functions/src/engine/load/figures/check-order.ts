/** What `load` refuses in the order of a register without numbers: people must see why a row stands where it does. */
import { fieldIn } from "../../declare/field/field.ts";
import type { FieldType } from "../../declare/field/types.ts";
import type { Loaded } from "../../declare/loaded.ts";
import { columnsOf, MOST_ORDER } from "../../declare/register.ts";

type No = (what: string) => never;

/** They hold an id: lists show the name that belongs to it. */
const REFERENCES: ReadonlySet<FieldType> = new Set(["customer", "staff", "case", "role", "regulation", "setting"]);

export function checkOrder(k: Loaded, register: NonNullable<Loaded["register"]>, no: No): void {
  const { order, turns, book } = register;
  if (!order) {
    if (turns) no("its numbers say by which periods it turns");
    return;
  }
  if (book) no("a book proves numbers: a register in the order of fields has none");
  if (order.length > MOST_ORDER) no(`in the order of ${order.length} fields: there may be ${MOST_ORDER}`);
  if (new Set(order).size < order.length) no("in the order of the same field twice");
  const shown = columnsOf(k).map((c) => c.field);
  for (const name of order) {
    if (!shown.includes(name)) no(`in the order of "${name}", which is no column`);
    const type = fieldIn(k.sheet, name)?.type;
    if (type && REFERENCES.has(type))
      no(`in the order of "${name}", a reference: nobody sees its id, so keep the name in a field`);
  }
  if (turns) checkTurns(k, order[0], turns, no);
}

function checkTurns(k: Loaded, first: string | undefined, turns: string, no: No): void {
  const field = first ?? no(`it turns by ${turns}, but no field of its order holds one`);
  const type = fieldIn(k.sheet, field)?.type;
  if (type !== "text" && type !== "date") no(`it turns by "${field}", which holds neither a period nor a day`);
  if (type === "date" && turns !== "month" && turns !== "year")
    no(`it turns by ${turns}, but "${field}" is a day: only months and years begin as their days do`);
}
