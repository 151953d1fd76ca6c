/** `from: [null, …]`: a step that opens the case or goes on with it. `to: { all, then }`: reached when all are done. */
import { describe, expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { org, person, Run } from "../../../../test/support/run.ts";
import { kind, role, step } from "../declare/kind.ts";
import { date, fill, note, sheet } from "../declare/sheet.ts";
import { loadKinds } from "../load/load.ts";
import { explore } from "../prove/explore.ts";
import { prove } from "../prove/prove.ts";
import { calledIn } from "../tables/called.ts";
import { flowOf, tableOf } from "../tables/clerk-table.ts";
import { workingDays } from "../time/period.ts";

const [clerk, chief] = [role("R95.clerk", "经办"), role("R95.chief", "主管")];
const Day = sheet("R95.day", { day: date("日期"), who: note("到岗"), ended: note("收班情况") });
const Deal = sheet("R95.deal", {
  what: note("内容"),
  filed: note("归档情况"),
  called: note("回访情况"),
  back: note("退回原因"),
});
const BOTH = ["file", "call"] as const;

const attendance = kind(
  {
    sheet: Day,
    title: "考勤日志",
    clause: "R95 一",
    edition: 1,
    statuses: { open: "当日", over: "已收班" },
    ends: ["over"],
    key: ["day"],
    supervisor: chief,
  },
  {
    arrive: step({ title: "到岗", by: clerk, from: [null, "open"], to: "open", form: fill(Day, "day", "who") }),
    end: step({
      title: "收班",
      by: chief,
      from: "open",
      to: "over",
      form: fill(Day, "ended"),
      due: { since: "arrive", within: workingDays(1) },
    }),
  },
);
const deal = kind(
  {
    sheet: Deal,
    title: "成交",
    clause: "R95 二",
    edition: 1,
    statuses: { signed: "已签约", handed: "手续完结", closed: "已办结" },
    ends: ["closed"],
    supervisor: chief,
  },
  {
    sign: step({ title: "签约", by: clerk, from: null, to: "signed", form: fill(Deal, "what") }),
    hand: step({ title: "办完手续", by: clerk, from: "signed", to: "handed" }),
    file: step({
      title: "归档",
      by: clerk,
      from: "handed",
      to: { all: BOTH, then: "closed" },
      form: fill(Deal, "filed"),
      due: { since: "hand", within: workingDays(2) },
    }),
    call: step({
      title: "回访",
      by: chief,
      from: "handed",
      to: { all: BOTH, then: "closed" },
      form: fill(Deal, "called"),
    }),
    sendBack: step({ title: "退回", by: chief, from: "handed", to: "signed", form: fill(Deal, "back"), due: null }),
  },
);
const R95 = {
  id: "R95",
  title: "两路办法",
  titleEn: "Ways",
  roles: [clerk, chief],
  clauses: [clause("R95 一", "enforced", "一", "One"), clause("R95 二", "enforced", "二", "Two")],
  kinds: [attendance, deal],
  settings: [],
};
const kinds = loadKinds([R95]);
const staff = { zhao: person("赵", [clerk]), qian: person("钱", [clerk]), sun: person("孙", [chief]) };
const runOf = (id: string, as?: string) => {
  const k = kinds.get(id);
  if (!k) throw new Error(`no ${id}`);
  return new Run(k, org(staff), as);
};
const MONDAY = "2026-11-02";

describe("a step that opens the case or goes on with it", () => {
  const ID = `R95.day.${MONDAY}`;
  const arrived = () => {
    const r = runOf("R95.day", ID);
    r.do("arrive", { day: MONDAY, who: "赵" }, { by: "zhao", at: `${MONDAY} 08:50` });
    return r;
  };

  test("the first opens it, the next go on, each as itself", () => {
    const r = arrived();
    const { change } = r.do("arrive", { day: MONDAY, who: "钱" }, { by: "qian", at: `${MONDAY} 08:51` });
    expect(change).toMatchObject({ seq: 2, done: { arrive: { by: "qian", seq: 2, times: 2 } } });
    expect([r.c.status, r.c.openedBy, r.c.sheet.who]).toEqual(["open", "zhao", "钱"]);
  });

  test("its case goes by its key, also where it goes on", () => {
    const other = { day: "2026-11-03", who: "钱" };
    const no = { code: "key", says: `考勤日志由日期确定，应为 R95.day.2026-11-03` };
    expect(arrived().refused("arrive", other, { by: "qian", at: `${MONDAY} 08:51` })).toMatchObject(no);
    expect(runOf("R95.day", ID).refused("arrive", other, { by: "qian", at: `${MONDAY} 08:51` })).toMatchObject(no);
  });

  test("after the end it neither opens nor goes on", () => {
    const r = arrived();
    r.do("end", { ended: "无" }, { by: "sun", at: `${MONDAY} 17:00` });
    expect(r.refused("arrive", { day: MONDAY, who: "钱" }, { by: "qian", at: `${MONDAY} 17:01` })).toMatchObject({
      code: "not-now",
      says: "考勤日志现为“已收班”，不能到岗",
    });
  });

  test("a limit since it runs from its first doing while it is open", () => {
    const r = arrived();
    expect(r.duties).toEqual({ end: "11-03 18:00" });
    r.do("arrive", { day: MONDAY, who: "钱" }, { by: "qian", at: "2026-11-03 09:00" });
    expect(r.duties).toEqual({ end: "11-03 18:00" });
  });
});

describe("a status that is reached when all are done", () => {
  const handed = () => {
    const r = runOf("R95.deal");
    r.do("sign", { what: "一套" }, { by: "zhao", at: `${MONDAY} 09:00` });
    r.do("hand", {}, { by: "zhao", at: `${MONDAY} 10:00` });
    return r;
  };
  const file = (r: Run, at = `${MONDAY} 11:00`) => r.do("file", { filed: "全" }, { by: "zhao", at });
  const call = (r: Run, at = `${MONDAY} 11:30`) => r.do("call", { called: "满意" }, { by: "sun", at });

  test("whichever is the last", () => {
    for (const [first, last] of [
      [file, call],
      [call, file],
    ] as const) {
      const r = handed();
      first(r);
      expect(r.c.status).toBe("handed");
      const { change } = last(r, `${MONDAY} 12:00`);
      expect(change).toMatchObject({ status: "closed", entered: { seq: 4 } });
      expect(r.duties).toEqual({});
    }
  });

  test("both wait from the beginning; what is done waits no more and is not done twice", () => {
    const r = handed();
    expect(r.duties).toEqual({ file: "11-04 18:00", call: "11-04 18:00 ~file" });
    file(r);
    expect(r.duties).toEqual({ call: "-" });
    expect(r.refused("file", { filed: "又" }, { by: "zhao", at: `${MONDAY} 11:10` })).toMatchObject({
      code: "joined",
      clause: "R95 二",
      says: "“归档”已办，待“回访”办完即为“已办结”",
    });
  });

  test("sent back, both are due anew", () => {
    const r = handed();
    file(r);
    r.do("sendBack", { back: "缺件" }, { by: "sun", at: `${MONDAY} 13:00` });
    r.do("hand", {}, { by: "zhao", at: "2026-11-03 10:00" });
    expect(r.duties).toEqual({ file: "11-05 18:00", call: "11-05 18:00 ~file" });
    call(r, "2026-11-03 11:00");
    expect(r.c.status).toBe("handed");
    file(r, "2026-11-03 12:00");
    expect(r.c.status).toBe("closed");
  });

  test("withdrawn, it waits again", () => {
    const r = handed();
    file(r);
    call(r);
    r.do("withdraw", { reason: "点错" }, { by: "sun", at: `${MONDAY} 11:31` });
    expect([r.c.status, Object.keys(r.duties)]).toEqual(["handed", ["call"]]);
  });
});

test("the clerk's table and picture say both", () => {
  const called = calledIn([R95], kinds);
  const [day, sold] = [kinds.get("R95.day"), kinds.get("R95.deal")];
  if (!day || !sold) throw new Error("not loaded");
  expect(tableOf(day, called)).toContain("| 到岗 | 经办 | ○、当日 → 当日 |");
  expect(tableOf(sold, called)).toContain("| 归档 | 经办 | 手续完结 → 已办结（归档、回访都办后） |");
  expect(flowOf(day)).toContain("  [*] --> open: 到岗\n  open --> open: 到岗");
});

test("the proof goes every way through them and finds nothing", () => {
  expect(prove(R95, kinds).findings).toEqual([]);
  const sold = kinds.get("R95.deal");
  if (!sold) throw new Error("not loaded");
  // Not opened, signed, handed, filed, called, sent back while the limit ran, closed, sent back when it was met.
  expect(explore(sold).nodes.map((n) => n.state.status)).toEqual([
    null,
    "signed",
    "handed",
    "handed",
    "handed",
    "signed",
    "closed",
    "signed",
  ]);
});
