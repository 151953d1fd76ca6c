/** `search/{case}`: what a case is found by and what its card shows. Written with the case, taken away with what it names. */
import type { Write } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case/case.ts";
import { partReaders } from "../../engine/case/parts.ts";
import { readersOf } from "../../engine/decide/availability.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { metaOf } from "../../engine/declare/sheet.ts";
import { plain } from "../../engine/values/plain-text.ts";
import { path } from "../../stored/paths.ts";
import type { SearchDoc } from "../../stored/shapes.ts";
import { endings, searchKeys, tokensOf } from "./keys.ts";

/** Values of a document's list that an index takes with ease. */
const MOST = 600;

const maskPhone = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : `${phone.slice(0, 4)}****${phone.slice(-2)}`;
const maskName = (name: string): string => `${[...name][0] ?? ""}**`;

interface Value {
  text: string;
  phone: boolean;
  /** In a part with readers of its own. */
  restricted: boolean;
}
function valuesOf(k: Loaded, c: Case): Value[] {
  const restricted = new Set(Object.values(k.parts ?? {}).flatMap((part) => part.fields));
  return (k.search ?? []).flatMap((field) => {
    const value = c.sheet[field];
    if (typeof value !== "string" || value === "") return [];
    return [{ text: value, phone: metaOf(k.sheet.shape[field]).widget === "phone", restricted: restricted.has(field) }];
  });
}

/** Short keys of what a case is called, for lists that are searched on the device. */
export const keysOf = (k: Loaded, c: Case): string[] => [
  ...new Set(valuesOf(k, c).flatMap((v) => (v.phone || v.restricted ? [] : searchKeys(v.text)))),
];

/** The write that keeps the search in step with a case; undefined for kinds that nobody searches. */
export function searchDoc(k: Loaded, c: Case): Write | undefined {
  if (!k.search?.length && c.number === undefined) return undefined;
  const at = path.search(c.id);
  const values = valuesOf(k, c);
  if (c.erased || c.void || (!values.length && c.number === undefined)) return { do: "delete", path: at };
  const name = values.find((v) => !v.phone);
  const phone = values.find((v) => v.phone);
  const doc: SearchDoc = {
    kind: k.id,
    status: c.status,
    number: c.number ?? null,
    name: name ? (name.restricted ? maskName(name.text) : name.text) : "",
    phone: phone ? maskPhone(phone.text) : null,
    readers: finders(k, c),
    tokens: [...new Set([...values.flatMap(tokensFor), ...numberTokens(c.number)])].slice(0, MOST),
  };
  return { do: "set", path: at, data: { ...doc } };
}
/** Whoever finds it: where it is found by what stands in parts, those who read all of these. */
function finders(k: Loaded, c: Case): string[] {
  const closing = Object.values(k.parts ?? {}).filter((p) => k.search?.some((f) => p.fields.includes(f)));
  const [first = readersOf(k, c), ...others] = closing.map((p) => partReaders(p, c));
  return [...new Set(first)].filter((r) => others.every((readers) => readers.includes(r)));
}
const tokensFor = (v: Value): string[] => (v.phone || /^\d+$/.test(v.text) ? endings(v.text) : tokensOf(v.text));
const numberTokens = (number: string | undefined): string[] =>
  number === undefined ? [] : [plain(number), ...endings(number)];
