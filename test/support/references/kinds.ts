/** Small kinds for what a step may refer to: who does it, the day, cases by their keys, each of a list. */
import {
  actor,
  also,
  fieldRef,
  find,
  get,
  keyed,
  kind,
  role,
  step,
  today,
} from "../../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { caseRef, date, fill, list, sheet, staff, text } from "../../../functions/src/engine/declare/sheet.ts";
import { workingDays } from "../../../functions/src/engine/time/period.ts";
import { clause } from "../clause.ts";

export const guide = role("R97.guide", "导购");
export const keeper = role("R97.keeper", "店长");

export const Trip = sheet("R97.trip", { code: text("车次"), driver: staff("司机"), seen: text("所见") });
const trip = kind(
  {
    sheet: Trip,
    title: "行程",
    clause: "R97 一",
    edition: 1,
    statuses: { open: "进行", done: "已到" },
    ends: ["done"],
    claims: ["code", "driver"],
    supervisor: keeper,
  },
  {
    open: step({ title: "出发", by: guide, from: null, to: "open", form: fill(Trip, "code", "driver?") }),
    arrive: step({
      title: "到达",
      by: { person: "driver" },
      from: "open",
      to: "done",
      due: { since: "open", within: workingDays(1) },
      form: fill(Trip, "seen?"),
    }),
  },
);

/** One a shop and day, opened by whoever is there. */
export const Floor = sheet("R97.floor", {
  shop: text("门店"),
  members: list("组员", staff("组员", { role: guide })),
  said: text("记事"),
});
export const floor = kind(
  {
    sheet: Floor,
    title: "到岗记录",
    clause: "R97 二",
    edition: 1,
    statuses: { open: "当日", checked: "已查", closed: "已收" },
    ends: ["closed"],
    key: ["shop", today],
    supervisor: keeper,
  },
  {
    open: step({ title: "开门", by: [guide, keeper], from: null, to: "open", form: fill(Floor, "shop", "members?") }),
    check: step({
      title: "巡查",
      by: { person: "members" },
      from: "open",
      to: "checked",
      due: { since: "open", within: workingDays(1) },
      form: fill(Floor, "said?"),
    }),
    close: step({ title: "收班", by: keeper, notNamedIn: "members", from: ["open", "checked"], to: "closed" }),
  },
);

/** One a person and day. Its sheet has fields called as the references are. */
export const Diary = sheet("R97.diary", {
  actor: text("演员"),
  today: text("今日小结"),
  by: text("经由"),
  shop: text("门店"),
  trips: list("行程", caseRef("行程", "R97.trip")),
  codes: list("车次", text("车次")),
  who: staff("填写人"),
  day: date("填写日"),
  trip: caseRef("本人行程", "R97.trip"),
});
export const diary = kind(
  {
    sheet: Diary,
    title: "工作日志",
    clause: "R97 三",
    edition: 1,
    statuses: { open: "填写中", done: "已交" },
    ends: ["done"],
    key: [actor, today],
    supervisor: keeper,
  },
  {
    open: step({
      title: "填写",
      by: guide,
      from: null,
      to: "open",
      form: fill(Diary, "actor?", "today?", "by?", "shop?", "trips?", "codes?", "trip?"),
      needs: {
        floor: keyed(Floor, fieldRef("shop"), today),
        self: get(Trip, actor),
        mine: find(Trip, { driver: actor }),
        named: get(Trip, fieldRef("trips")),
        coded: find(Trip, { code: fieldRef("codes") }),
      },
      refuse: {
        closed: {
          when: ({ facts, sheet, input }) =>
            (input.shop ?? sheet.shop) !== undefined && !facts.floor.some((f) => f.active),
          says: "该门店今日没有到岗记录",
        },
      },
      set: { who: actor, day: today },
    }),
    hand: step({
      title: "交出",
      by: guide,
      from: "open",
      to: "done",
      with: [also(Trip, "arrive", fieldRef("trip"), { seen: fieldRef("today") })],
    }),
  },
);

export const referring: Regulation = {
  id: "R97",
  title: "门店办法",
  titleEn: "Shops",
  roles: [guide, keeper],
  clauses: ["一", "二", "三"].map((n) => clause(`R97 ${n}`, "enforced", "试验", "Test")),
  kinds: [trip, floor, diary],
  settings: [],
};
