/**
 * A paper (文书) is plain data: a head and a list of blocks. A layout is a pure function from data to blocks;
 * only `adapters/pdf` measures text and breaks pages. Lengths are mm, texts are what is printed.
 */
import type { Picture } from "./picture.ts";

export type Align = "left" | "center" | "right";

/** One box of a grid. A bare string is a cell with that text. `\n` in a text starts a new line. */
export interface Cell {
  text: string;
  bold?: boolean;
  /** Columns that the cell covers; 1 when left out. */
  span?: number;
  /** Rows that the cell covers; 1 when left out. Cells it covers in later rows are left out there. */
  rows?: number;
  /** Left when left out; labels are best centred. */
  align?: Align;
  /** Middle when left out; long texts that a person goes on writing are best at the top. */
  valign?: "top" | "middle" | "bottom";
  /** A box to tick before the text: `true` ticked, `false` empty, left out: no box. */
  tick?: boolean;
  /** Smallest height of the cell in mm: room to write or to set a seal. */
  minHeight?: number;
  /** A line at the right foot of the cell, such as `签字：　　　年　　月　　日`. */
  foot?: string;
}

/** A column of a table whose head is repeated on every page. Numbers go to the right, the unit stands in the head. */
export interface Column {
  title: string;
  /** Relative width; 1 when left out. */
  width?: number;
  align?: Align;
}

/** One line to sign on; name and date are printed when known, else left blank to be written. */
export interface Signature {
  label: string;
  name?: string;
  /** As printed, `2026年11月5日`; left out: `　　年　　月　　日`. */
  date?: string;
}

export type Block =
  /** The title of the paper, centred. `issue` puts it there; only a layout with a head of its own writes one. */
  | { block: "title"; text: string }
  /** 编号, at the right, directly above the table. `issue` puts it there. */
  | { block: "number"; text: string }
  /** A heading inside the paper; never left alone at the foot of a page. */
  | { block: "heading"; text: string }
  /** Running text; `small` for notes, `indent` for two characters at the start. `\n` separates paragraphs. */
  | { block: "paragraph"; text: string; small?: boolean; bold?: boolean; indent?: boolean; align?: Align }
  /** Items, one a line; `ordered` numbers them 1. 2. 3. */
  | { block: "list"; items: readonly string[]; ordered?: boolean }
  /** A form with all its lines. `columns`: relative widths; consecutive grids of one form touch. `head`: rows repeated on each page. */
  | { block: "grid"; columns: readonly number[]; rows: readonly (readonly (Cell | string)[])[]; head?: number }
  /** A list of records, head repeated on each page, `total` bold at its end. `empty`: what to say when there are none. */
  | {
      block: "table";
      columns: readonly (Column | string)[];
      rows: readonly (readonly string[])[];
      total?: readonly string[];
      empty?: string;
    }
  /** Lines to sign on, side by side up to two a line, kept together. */
  | { block: "signature"; rows: readonly Signature[] }
  /** Room for a seal, at the right, at least 45 × 45 mm; `text` is `（盖章）` or names whose seal; `date` as in Signature. */
  | { block: "seal"; text: string; date?: string }
  /** A picture drawn by `chart.ts`, as wide as it says or as the page allows, kept with its caption. */
  | { block: "chart"; picture: Picture; caption?: string }
  /** A QR code of `text` (30 mm), its caption beside it. */
  | { block: "qr"; text: string; caption: string }
  /** Empty room in mm. */
  | { block: "space"; mm: number }
  /** A new page. */
  | { block: "page" };

/** 联次: which copy this is and who keeps it. */
interface Copy {
  /** From 1. */
  ordinal: number;
  /** 第二联 *会计科* */
  holder: string;
}

/** One printed paper, ready for `render` of adapters/pdf. */
export interface Paper {
  title: string;
  number?: string | undefined;
  copy?: Copy | undefined;
  /** Who opened an internal paper and when, printed on every page: `张三（工号 1003，2026年11月5日 09:05）`. */
  reader?: string | undefined;
  /** Words in a frame at the top right of the first page: 未签回, 作废, 复印件. */
  marks?: readonly string[] | undefined;
  /** The layout is an example of ours: the first page says so. */
  example?: boolean | undefined;
  blocks: readonly Block[];
}

/** Role ids for each copy, in the order of the copies. */
export type CopyReaders = readonly (readonly string[])[];

/** A paper that a regulation names: what it is called, who holds its copies, whether it is signed, and how it looks. */
export interface PaperKind<D> {
  /** Regulation and the text's own name of the form: `R01 附件2`. */
  id: string;
  title: string;
  clause: string;
  /** Holders of 第一联, 第二联 …, in order; none: one paper without 联次. */
  copies: readonly string[];
  /** Roles that read each copy, in order, or how they follow from the data; left out: whoever reads the case reads them all. */
  readers?: CopyReaders | ((data: D) => CopyReaders);
  /** The clause that keeps it in the house: every opening is stamped with its reader, logged, and by a link that opens once. */
  internal?: string;
  /** The text wants it signed or sealed: printing opens the duty 收回签字件. */
  signed: boolean;
  /** The source lacks the layout, this one is ours: the paper says so, but for one that a customer holds (`unmarked`). */
  example: boolean | "unmarked";
  layout: (data: D) => readonly Block[];
}

const UNLESS_SAID = { copies: [], signed: false, example: false };
type Given = keyof typeof UNLESS_SAID;
/** `copies`, `signed`, `example` may be left out: no copies, not signed, layout given by the text. */
export interface PaperSpec<D> extends Omit<PaperKind<D>, Given>, Partial<Pick<PaperKind<D>, Given>> {}
export const paper = <D>(spec: PaperSpec<D>): PaperKind<D> => ({ ...UNLESS_SAID, ...spec });

export type Issue = Pick<Paper, "number" | "reader" | "marks">;

/** Title and number first; a layout may begin with a title of its own, with a number block after it. */
const headed = (kind: PaperKind<never>, own: readonly Block[], number: string | undefined): Block[] => {
  const [title, rest]: [Block, readonly Block[]] =
    own[0]?.block === "title" ? [own[0], own.slice(1)] : [{ block: "title", text: kind.title }, own];
  if (number === undefined || rest[0]?.block === "number") return [title, ...rest];
  return [title, { block: "number", text: `编号：${number}` }, ...rest];
};

/** The papers to print from data: one for each copy (联), or a single one. */
export const issue = <D>(kind: PaperKind<D>, data: D, facts: Issue = {}): Paper[] => {
  const blocks = headed(kind, kind.layout(data), facts.number);
  const example = kind.example === true;
  const marks = [...(example ? ["样表"] : []), ...(facts.marks ?? [])];
  const one: Paper = { title: kind.title, example, ...facts, marks, blocks };
  if (kind.copies.length === 0) return [one];
  return kind.copies.map((holder, i) => ({ ...one, copy: { ordinal: i + 1, holder } }));
};

/** Roles that read each copy; undefined: whoever reads the case. */
export const copyReaders = <D>({ readers }: PaperKind<D>, data: D): CopyReaders | undefined =>
  typeof readers === "function" ? readers(data) : readers;

const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** `{ ordinal: 2, holder: "会计科" }` → `第二联 会计科`. */
export const copyLabel = ({ ordinal, holder }: Copy): string => `第${ORDINALS[ordinal - 1] ?? ordinal}联 ${holder}`;

/** A centred bold label of a grid. */
export const label = (text: string, more: Partial<Cell> = {}): Cell => ({ text, bold: true, align: "center", ...more });

/** A value of a grid; what is not filled in stays an empty box. */
export const value = (text: string | undefined, more: Partial<Cell> = {}): Cell => ({ text: text ?? "", ...more });
