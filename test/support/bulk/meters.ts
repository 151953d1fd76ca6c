/** A small regulation with bulk work over its own cases and with files of cards and readings. */
import {
  actForEach,
  cases,
  fieldRef,
  given,
  kind,
  lines,
  openForEach,
  per,
  READ_LINES,
  readLines,
  role,
  step,
} from "../../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import {
  attachments,
  caseRef,
  choice,
  fill,
  list,
  sheet,
  text,
  whole,
} from "../../../functions/src/engine/declare/sheet.ts";
import { clause } from "../clause.ts";

const CLAUSE = "R95 一";
export const clerk = role("R95.clerk", "抄表员");
const leader = role("R95.leader", "所长");

export const Card = sheet("R95.card", {
  meter: text("表号"),
  station: choice("供电所", ["东所", "西所", "外所"]),
  month: text("月份"),
  reading: whole("读数"),
});
const card = kind(
  {
    sheet: Card,
    title: "抄表卡",
    clause: CLAUSE,
    edition: 1,
    statuses: { made: "已建", read: "已抄", closed: "已销" },
    ends: ["closed"],
    key: ["month", "meter"],
    supervisor: leader,
  },
  {
    make: step({
      title: "建卡",
      by: clerk,
      from: null,
      to: "made",
      form: fill(Card, "meter", "station", "month"),
      refuse: { elsewhere: { when: ({ input }) => input.station === "外所", says: "{station}的表由外单位抄录" } },
    }),
    read: step({
      title: "抄录",
      by: clerk,
      from: ["made", "read"],
      to: "read",
      form: fill(Card, "reading"),
      refuse: {
        backwards: { when: ({ input, sheet }) => input.reading < (sheet.reading ?? 0), says: "读数小于上次，请核对" },
      },
    }),
    close: step({ title: "销卡", by: ["system", leader], from: ["made", "read"], to: "closed" }),
  },
);

export const Upload = sheet("R95.upload", { month: text("月份"), files: attachments("抄表文件"), ...readLines() });
const told = { kind: Upload, step: "told", case: fieldRef("id") } as const;
const month = { month: fieldRef("month") };
const upload = kind(
  {
    sheet: Upload,
    title: "抄表文件",
    clause: CLAUSE,
    edition: 1,
    statuses: { sent: "已交", done: "已办", partly: "部分未办", faulty: "有误" },
    ends: ["done", "partly", "faulty"],
    supervisor: leader,
  },
  {
    cards: step({
      title: "交建卡文件",
      by: clerk,
      from: null,
      to: "sent",
      form: fill(Upload, "month", "files"),
      then: [lines({ file: fieldRef("files"), leaveOut: ["备注"] }, Card, "make", month, told)],
    }),
    readings: step({
      title: "交抄录文件",
      by: clerk,
      from: null,
      to: "sent",
      form: fill(Upload, "month", "files"),
      then: [lines({ file: fieldRef("files") }, Card, "read", month, told)],
    }),
    told: step({
      title: "登记各行结果",
      by: "system",
      from: "sent",
      to: per("read", { 已全部办理: "done", 部分未办理: "partly", 文件有误: "faulty" } as const),
      form: fill(Upload, ...READ_LINES),
    }),
  },
);

const Visit = sheet("R95.visit", { round: caseRef("轮次", "R95.round"), card: caseRef("抄表卡", "R95.card") });
const visit = kind(
  {
    sheet: Visit,
    title: "走访",
    clause: CLAUSE,
    edition: 1,
    statuses: { open: "待走访", gone: "已取消" },
    ends: ["gone"],
    key: ["round", "card"],
    parent: "round",
    readers: [clerk],
    supervisor: leader,
  },
  {
    open: step({ title: "列入走访", by: "system", from: null, to: "open", form: fill(Visit, "round", "card") }),
    cancel: step({ title: "取消走访", by: ["system", leader], from: "open", to: "gone" }),
  },
);
const Round = sheet("R95.round", { name: text("名称"), chosen: list("抄表卡", caseRef("抄表卡", "R95.card")) });
const every = { round: fieldRef("id") };
const round = kind(
  {
    sheet: Round,
    title: "走访轮次",
    clause: CLAUSE,
    edition: 1,
    statuses: { started: "进行中", ended: "已结束" },
    ends: ["ended"],
    key: ["name"],
    supervisor: leader,
  },
  {
    start: step({
      title: "全部走访",
      by: leader,
      from: null,
      to: "started",
      form: fill(Round, "name"),
      then: [openForEach(cases(Card, { in: ["made"] }), Visit, "open", "card", ["round", "card"], every)],
    }),
    choose: step({
      title: "选定走访",
      by: leader,
      from: null,
      to: "started",
      form: fill(Round, "name", "chosen"),
      then: [openForEach(given(fieldRef("chosen")), Visit, "open", "card", ["round", "card"], every)],
    }),
    end: step({
      title: "结束轮次",
      by: leader,
      from: "started",
      to: "ended",
      then: [actForEach(cases(Visit, { in: ["open"], parent: fieldRef("id") }), Visit, "cancel")],
    }),
  },
);

export const meters: Regulation = {
  id: "R95",
  title: "抄表办法",
  titleEn: "Meters",
  roles: [clerk, leader],
  clauses: [clause(CLAUSE, "enforced", "按月抄表", "Meters are read each month")],
  kinds: [card, upload, visit, round],
  settings: [],
};
