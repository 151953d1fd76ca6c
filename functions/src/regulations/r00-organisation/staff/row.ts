/** A row of the staff table, typed apart from the table so that it can stand in several files. */
import type * as z from "zod";
import {
  account,
  type Effect,
  fieldRef,
  type Query,
  type Refusal,
  type Row,
  step,
} from "../../../engine/declare/kind.ts";
import type { Instant } from "../../../engine/time/period.ts";
import type { Person } from "./entries.ts";

export const STATUSES = { active: "在职", suspended: "已停用", leaving: "待离职", left: "已离职" };
type Status = keyof typeof STATUSES;

export const row = <
  const N extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: a step without a form fills nothing
  F extends z.ZodObject = z.ZodObject<{}, z.core.$strict>,
  // biome-ignore lint/complexity/noBannedTypes: a step without needs knows nothing
  Q extends Record<string, Query> = {},
>(
  table: Row<Person, Status, F, Q, N>,
) => step<Person, Status, N, F, Q>(table);

/** The account that a person signs in with follows the person's status. */
export const accountOpen = account(fieldRef("id"), false);
export const accountClosed = account(fieldRef("id"), true);

/** What was given to him, or is for him by name, and he may do no more. */
export const handedOver = {
  says: "待办移交：转交给其的待办退回原岗位，指定由其办理的交主管人员转交",
  effects: ({ id }: { id: string }): Effect[] => [{ do: "handOver", from: id }],
};

/** The instant of the step. */
export const now = { says: "办理之时", value: ({ at }: { at: Instant }) => at };

/** A step on oneself that only somebody else may do; so the last administrator can't shut everybody out. */
export const notOneself: Refusal<{ id: string; by: string }> = {
  when: ({ id, by }) => id === by,
  says: "不能为自己办理，请由另一位管理员办理",
};

/** The last day of an office or a substitution is asked for one step only: whoever leaves keeps the day of the leaving. */
export const keptDay = ({ lastDay = null }: { lastDay?: string | null | undefined }) => ({ lastDay });
/** What the steps write that ask for such a day. */
export const ONE_DAY = {
  changesOn: "maybe",
  lastDay: { active: "maybe", suspended: "maybe", leaving: true, left: "maybe" },
} as const;
