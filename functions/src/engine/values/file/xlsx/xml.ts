/** A part's elements and texts as they come, without holding the part. */
import { SaxesParser } from "saxes";
import type { Archive } from "../archive.ts";
import { BROKEN, Unreadable } from "../unreadable.ts";

export type Attributes = Readonly<Record<string, string>>;
/** Elements and attributes by their names without a prefix. */
interface Elements {
  open: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
const localAttributes = (given: Record<string, string>): Attributes =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [local(name), value]));

/** @throws Unreadable for what is no XML, or an entity of its own: those are how a small part becomes a large one. */
export function readPart(archive: Archive, part: string, on: Elements): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", () => {
    throw new Unreadable(BROKEN);
  });
  parser.on("opentag", ({ name, attributes }) => on.open(local(name), localAttributes(attributes)));
  parser.on("closetag", ({ name }) => on.close?.(local(name)));
  parser.on("text", (text) => on.text?.(text));
  parser.on("cdata", (text) => on.text?.(text));
  const decoder = new TextDecoder();
  let some = false;
  archive.read(part, (piece) => {
    some = true;
    parser.write(decoder.decode(piece, { stream: true }));
  });
  if (some) parser.write(decoder.decode()).close();
}
