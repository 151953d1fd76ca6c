/** What a workbook is made of: its sheets in their order, and the parts that they share. */
import type { Archive } from "../archive.ts";
import { type Attributes, readPart } from "./xml.ts";

interface Tab {
  name: string;
  part: string;
  hidden: boolean;
}
interface Workbook {
  tabs: readonly Tab[];
  /** Days are counted from 1904, as on the Macs of old. */
  from1904: boolean;
  styles: string | undefined;
  texts: string | undefined;
}

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";

export function workbookOf(archive: Archive): Workbook {
  const root = relations(archive, "").find(({ type }) => type === "officeDocument");
  const part = root?.part ?? "xl/workbook.xml";
  const parts = relations(archive, part);
  const tabs: Tab[] = [];
  let from1904 = false;
  readPart(archive, part, {
    open: (name, { id, state = "visible", name: title = "", date1904 }) => {
      if (name === "workbookPr") from1904 = isOn(date1904);
      const of = name === "sheet" && parts.find((p) => p.id === id);
      if (of) tabs.push({ name: title, part: of.part, hidden: state !== "visible" });
    },
  });
  const only = (type: string) => parts.find((p) => p.type === type)?.part;
  return { tabs, from1904, styles: only("styles"), texts: only("sharedStrings") };
}

interface Relation {
  id: string;
  type: string;
  part: string;
}
/** What a part points to; the archive itself, where it is named by nothing. */
function relations(archive: Archive, part: string): Relation[] {
  const [, folder = "", file = ""] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const found: Relation[] = [];
  const add = ({ Id = "", Type = "", Target = "" }: Attributes) =>
    found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: placeOf(folder, Target) });
  readPart(archive, `${folder}_rels/${file}.rels`, { open: (name, a) => void (name === "Relationship" && add(a)) });
  return found;
}
/** `/xl/a.xml` from the top, `a.xml` and `../a.xml` from the folder. */
function placeOf(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/"))
    if (step === "..") steps.pop();
    else if (step && step !== ".") steps.push(step);
  return steps.join("/");
}
