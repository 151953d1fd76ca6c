/** The papers of a kind: how each is filled from its cases and drawn. */

import type { Opinion } from "../paper/boxes.ts";
import { type PaperKind, type PaperSpec, paper } from "../paper/paper.ts";
import type { Instant } from "../time/period.ts";
import type { Mark } from "./kind.ts";
import type { SettingOf } from "./setting.ts";
import type { Sheet, Written } from "./sheet.ts";

/** What a paper is filled from: the case as it stands, and names for the references on it. */
export interface PaperCtx<S> {
  id: string;
  number: string | undefined;
  status: string;
  sheet: S;
  done: Record<string, Mark & { times: number }>;
  openedAt: Instant;
  openedBy: string;
  /** When the paper is printed. */
  at: Instant;
  names: Names;
  setting: SettingOf;
}
/** The same for the kind of a sheet. */
export type Printing<S extends Sheet> = PaperCtx<Written<S["shape"]>>;
/** Names of people, offices, customers and files by reference, and instants as local dates, resolved by the service. */
export interface Names {
  person: (uid: string | undefined) => string;
  customer: (id: string | undefined) => string;
  /** The title of the office with this role, or a person's name where it is one person's. */
  office: (role: string | undefined) => string;
  /** The name of an attachment of the case. */
  file: (id: string) => string;
  /** `2026年11月5日 09:05` in the zone; empty for undefined. */
  instant: (at: Instant | undefined) => string;
  /** `2026年11月5日` in the zone, of an instant or a local date. */
  day: (at: string | undefined) => string;
  /** The address of a customer's page for a case and step of theirs, for QR codes. */
  link: (caseId: string, step: string) => string;
}
/** Who signs for a step that was done: the substitute, and whose authority it was: `汪晓峰（代袁立群）`. */
export const signer = ({ person }: Pick<Names, "person">, mark: Pick<Mark, "by" | "for">): string =>
  mark.for === undefined ? person(mark.by) : `${person(mark.by)}（代${person(mark.for)}）`;
/** What was said with a step, signed by whoever did it; until then all of it is to be written. */
export const signedBy = (
  { names }: Pick<PaperCtx<unknown>, "names">,
  mark: Mark | undefined,
  text?: string,
): Opinion => (mark ? { text, name: signer(names, mark), date: names.day(mark.at) } : {});

/** A paper of a kind: the layout, and how its data follow from the case. */
export interface Printed<S> {
  paper: PaperKind<unknown>;
  data: (c: PaperCtx<S>) => unknown;
  /** Steps whose doers it shows as having signed it. */
  signedIn?: readonly string[];
  /** Fields that it lays out by their names. */
  shows?: readonly string[];
}
interface PaperOf<S, D> extends PaperSpec<D> {
  data: (c: PaperCtx<S>) => D;
}
/** Declares a paper of a kind whole: `paperOf({ …, data: (c: Printing<typeof Complaint>) => ({ … }), layout: (d) => [ … ] })`. */
export const paperOf = <S, D>({ data, ...spec }: PaperOf<S, D>): Printed<S> =>
  // The layout only ever meets the data made beside it; outside the pair their type is not needed.
  ({ paper: paper(spec), data }) as unknown as Printed<S>;
