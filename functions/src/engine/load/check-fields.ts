/** What `load` refuses in the fields of a sheet: a clause that is in no table, a bound by no day or instant beside it. */
import { boundsOf } from "../declare/field/dates.ts";
import { type Field, fieldsOf } from "../declare/field/field.ts";
import type { Loaded } from "../declare/loaded.ts";

type Fault = (where: string, what: string) => never;

export function checkFields(k: Loaded, clauses: Pick<ReadonlySet<string>, "has">, fault: Fault): void {
  const check = (fields: readonly Field[], at: string): void => {
    for (const f of fields) {
      const where = `${at}${f.name}`;
      // Another regulation's clause is looked for where all are loaded (test/kinds.test.ts).
      if (f.clause?.startsWith(`${k.regulation} `) && !clauses.has(f.clause))
        fault(where, `clause "${f.clause}" is not in a clause table`);
      if (boundsOf(f, fields).includes(undefined))
        fault(where, `bound by ${boundNames(f)}: neither the present nor a field of its type beside it`);
      check(f.row ?? [], `${where}.`);
    }
  };
  check(fieldsOf(k.sheet), "");
}
const boundNames = ({ notAfter, notBefore }: Field): string =>
  [notAfter, notBefore].flatMap((name) => (name === undefined ? [] : [`"${name}"`])).join(" and ");
