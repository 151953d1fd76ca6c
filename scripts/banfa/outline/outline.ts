/**
 * The clauses of a regulation's text, by the marks that its lines begin with. A mark is a clause where its number goes on
 * from the one before it, or begins a list below it; one that doesn't is named, so that a person looks.
 */
import { begins, idOf, type Level, labelBelow, placeOf } from "./levels.ts";
import { isChapter, type Mark, markOf, plainHead, plainLine } from "./marks.ts";

export interface Found {
  id: string;
  /** Empty for a line in 【】. */
  sort: Mark["sort"] | "";
  line: number;
  /** The clause that it is a part of. */
  within: string | undefined;
}
interface Note {
  line: number;
  says: string;
}
interface Outline {
  /** Undefined where the text begins with a clause. */
  title: string | undefined;
  /** In the order of the text; an annex each time that a line begins with it. */
  clauses: Found[];
  /** What a person should compare with the text. */
  notes: Note[];
}

/** A line of its own that names the clause which begins: 【R16 三(七)】. */
const NAMED = /^【\s*(R\d\d)\s+(\S+)\s*】$/;

interface Line {
  line: number;
  raw: string;
  text: string;
}
interface Reading {
  regulation: string;
  /** Ids that the regulation has; a mark that may stand at several places stands where it is one of them. */
  known: ReadonlySet<string>;
  /** Marks that only gather clauses, as chapters do. */
  gathering: ReadonlySet<Mark["sort"]>;
  /** What the text's highest clauses are marked with. */
  top: Mark["sort"] | undefined;
  /** Behind a line in 【】 all is its text, until the next of the highest clauses. */
  isHeld: boolean;
  /** The mark that the reading stands at, below those that hold it. */
  levels: Level[];
  ids: Set<string>;
  clauses: Found[];
  notes: Note[];
}

export function outlineOf(text: string, regulation: string, known: Iterable<string> = []): Outline {
  const lines = text
    .split(/\r?\n/)
    .map((raw, i): Line => ({ line: i + 1, raw, text: plainHead(raw) }))
    .filter((l) => l.text && !l.text.startsWith("|"));
  const title = lines[0] && titleIn(lines[0]);
  const body = title === undefined ? lines : lines.slice(1);
  const r: Reading = {
    ...{ regulation, known: new Set(known), gathering: gatheringIn(body), top: topOf(body), isHeld: false },
    ...{ levels: [], ids: new Set(), clauses: [], notes: [] },
  };
  for (const l of body) readLine(r, l);
  return { title, clauses: r.clauses, notes: [...beforeFirst(body, r), ...r.notes] };
}

/** `第12篇 某某办法` is 某某办法; a line that begins a clause or a chapter is no title. */
function titleIn({ raw, text }: Line): string | undefined {
  if (NAMED.test(text) || markOf(text)) return undefined;
  const title = plainLine(raw)
    .replace(/^第\s*[\d一二三四五六七八九十百]+\s*篇\s*/, "")
    .replace(/^《(.*)》$/, "$1");
  return isChapter(title) ? undefined : title || undefined;
}

/** Where 一、 stands above articles that are counted through the whole text, it gathers them as 第一章 does. */
function gatheringIn(lines: readonly Line[]): ReadonlySet<Mark["sort"]> {
  const marks = lines.flatMap((l) => markOf(l.text) ?? []);
  const articles = marks.filter((m) => m.sort === "article");
  const [first] = articles;
  if (!first || !begins(first) || new Set(articles.map((m) => m.label)).size < articles.length) return new Set();
  return new Set(marks.slice(0, marks.indexOf(first)).map((m) => m.sort));
}

/** The first mark's; one of items is none behind a line in 【】, which may be what holds them. */
function topOf(lines: readonly Line[]): Mark["sort"] | undefined {
  const at = lines.findIndex((l) => markOf(l.text));
  const sort = markOf(lines[at]?.text ?? "")?.sort;
  const isHighest = sort === "han" || sort === "number" || !lines.slice(0, at).some((l) => NAMED.test(l.text));
  return isHighest ? sort : undefined;
}

function readLine(r: Reading, { line, text }: Line): void {
  const [, of, named] = NAMED.exec(text) ?? [];
  if (of === r.regulation && named) {
    r.isHeld = true;
    addClause(r, { id: `${of} ${named}`, sort: "", line, within: undefined });
  }
  const mark = isChapter(text) ? undefined : markOf(text);
  if (!mark || r.gathering.has(mark.sort)) return;
  const isText = r.isHeld && ![r.top, "article", "annex"].includes(mark.sort);
  if (isText || !readMark(r, mark, line))
    r.notes.push({ line, says: `“${mark.written}”接不上前面的编号，没有当作条款` });
}

/** 第三条（一） begins two clauses in one line. */
function readMark(r: Reading, mark: Mark, line: number): boolean {
  const place = knownPlace(r, mark) ?? placeOf(r.levels, mark);
  if (!place) return false;
  if (place.missing) r.notes.push({ line, says: `“${mark.written}”之前缺号，请核对原文` });
  const above = r.levels.slice(0, place.depth);
  const ofList = place.after?.run ?? "";
  const bare = labelBelow(above, mark);
  const run = mark.sort === "annex" ? "" : freeRun(ofList, (again) => !r.ids.has(idIn(r, above, bare + again)));
  const id = idIn(r, above, bare + run);
  if (run !== ofList) r.notes.push({ line, says: `“${mark.written}”与前面同号，记作 ${id}` });
  const within = above.length ? idIn(r, above.slice(0, -1), above.at(-1)?.label ?? "") : undefined;
  r.levels = [...above, { ...mark, label: bare + run, run: begins(mark) ? run : ofList }];
  r.isHeld = false;
  addClause(r, { id, sort: mark.sort, line, within });
  const next = markOf(mark.rest);
  if (next && begins(next)) readMark(r, next, line);
  return true;
}
const idIn = (r: Reading, above: readonly Level[], label: string): string => `${r.regulation} ${idOf(above, label)}`;

/** Where the mark is a clause that the regulation has and the text has not come to yet, the deepest first. */
function knownPlace(r: Reading, mark: Mark): ReturnType<typeof placeOf> {
  const idAt = (depth: number) => {
    const above = r.levels.slice(0, depth);
    return idIn(r, above, labelBelow(above, mark));
  };
  const usual = placeOf(r.levels, mark);
  if (usual && r.known.has(idAt(usual.depth))) return usual;
  const depths = Array.from({ length: r.levels.length + 1 }, (_, i) => r.levels.length - i);
  const depth = depths.find((d) => r.known.has(idAt(d)) && !r.ids.has(idAt(d)));
  return depth === undefined ? undefined : { depth };
}

const RUNS = ["乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
const freeRun = (ofList: string, isFree: (run: string) => boolean): string => [ofList, ...RUNS].find(isFree) ?? "";

function addClause(r: Reading, found: Found): void {
  r.ids.add(found.id);
  r.clauses.push(found);
}

/** Sentences before the first clause may hold duties. */
const beforeFirst = (lines: readonly Line[], { clauses: [first], regulation }: Reading): Note[] =>
  lines
    .filter((l) => first && l.line < first.line && /[。；;:]$/.test(l.text))
    .map(({ line }) => ({
      line,
      says: `在第一个条款之前，没有列入；其中有义务的，请在它前面加单独一行【${regulation} 前言】`,
    }));
