/** What the fields of one form share. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Raw } from "../../../functions/src/engine/declare/field/raw.ts";
import type { Attached } from "../outbox/item.ts";

export interface Choice {
  value: string;
  label: string;
  /** Why it can't be chosen. */
  no?: string;
}
export interface Filling {
  /** What stood in the draft when the form was opened: set once, never again. */
  raw: Raw;
  /** Faults by path, after a try to submit. */
  faults: ReadonlyMap<string, string>;
  attached: readonly Attached[];
  attach: (a: Attached, bytes: ArrayBuffer) => Promise<void>;
  detach: (id: string) => void;
  /** Something changed that is not a key in an input. */
  changed: () => void;
  /** Choices for fields whose words follow from the case: duties, fields, papers. */
  among: Readonly<Record<string, readonly Choice[]>>;
  /** Offices that the case names: they can be chosen though their regulation no longer runs. `held`: that it is appointed to. */
  offices: { named: ReadonlySet<string>; held: readonly string[] };
}
export const FillingContext = createContext<Filling | null>(null);
export function useFilling(): Filling {
  const filling = useContext(FillingContext);
  if (!filling) throw new Error("a field outside a form");
  return filling;
}
/** Ids of elements: paths hold dots, and `~` for the visible half of a picker. */
export const idOf = (path: string): string => `f-${path}`;
