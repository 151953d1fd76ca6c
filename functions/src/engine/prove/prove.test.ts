import { describe, expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { type AnyStep, type Band, type Kind, kind, per, role, step } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { choice, date, fen, fill, note, sheet, staff } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { days, workingDays } from "../time/period.ts";
import { explore } from "./explore.ts";
import { prove } from "./prove.ts";

const [desk, head, chief] = [role("R99.desk", "收发"), role("R99.head", "科长"), role("R99.chief", "主任")];
const EXAMPLE: Band[] = [
  { upTo: 1000, role: "R99.head" },
  { upTo: null, role: "R99.chief" },
];
const BANDS = {
  id: "R99.bands",
  title: "权限",
  clause: "R99 一",
  example: EXAMPLE,
};

const Letter = sheet("R99.letter", {
  sort: choice("类别", ["公函", "便函"]),
  asked: note("来函"),
  answer: note("复函"),
  cost: fen("费用"),
  writer: staff("拟稿人"),
  by: date("复函期限"),
});
/** received → drafted → answered: a letter is drafted by its writer within the day given, and signed by its sort. */
const letter = kind(
  {
    sheet: Letter,
    title: "来函",
    clause: "R99 一",
    edition: 1,
    statuses: { received: "已收", drafted: "已拟稿", answered: "已复" },
    ends: ["answered"],
  },
  {
    receive: step({
      title: "收文",
      clause: "R99 一",
      by: desk,
      from: null,
      to: "received",
      form: fill(Letter, "sort", "asked", "writer", "by", "cost"),
    }),
    draft: step({
      title: "拟稿",
      clause: "R99 二",
      by: { person: "writer" },
      from: "received",
      to: "drafted",
      form: fill(Letter, "answer"),
      due: { on: "by" },
    }),
    back: step({ title: "退回", clause: "R99 二", by: head, from: "drafted", to: "received", due: null }),
    sign: step({
      title: "签发公函",
      clause: "R99 二",
      by: head,
      notBy: "draft",
      from: "drafted",
      to: "answered",
      when: { sort: "公函" },
      due: { since: "receive", within: workingDays(5) },
    }),
    send: step({
      title: "发出便函",
      clause: "R99 二",
      by: desk,
      from: "drafted",
      to: "answered",
      when: { sort: "便函" },
      due: { since: "draft", within: per("sort", { 公函: workingDays(1), 便函: workingDays(2) }), cap: "sign" },
    }),
  },
);
const regulation: Regulation = {
  id: "R99",
  title: "试行办法",
  titleEn: "A trial",
  roles: [desk, head, chief],
  clauses: [clause("R99 一", "enforced", "收文", "Receive"), clause("R99 二", "enforced", "复函", "Answer")],
  kinds: [letter],
  settings: [],
};

/** The findings of the letter with steps changed, added, or taken away. */
function found(steps: Record<string, object | null>, headOf: Partial<Kind> = {}, r: Partial<Regulation> = {}) {
  const changed = Object.entries({ ...letter.steps, ...steps }).flatMap(([n]): [string, AnyStep][] => {
    const more = steps[n];
    // A row, wrong on purpose.
    return more === null ? [] : [[n, { ...(letter.steps[n] ?? { clause: "R99 一", by: desk }), ...more } as AnyStep]];
  });
  const spoilt: Kind = { ...letter, ...headOf, steps: Object.fromEntries(changed) };
  const loaded = loadKind(spoilt, { id: "R99" });
  return prove({ ...regulation, ...r, kinds: [spoilt] }, new Map([[loaded.id, loaded]]));
}
const said = (...given: Parameters<typeof found>) =>
  found(...given).findings.map((f) => `${f.check} ${f.at}：${f.says}`);

test("a kind that is right is proved", () => {
  expect(found({})).toEqual({
    regulation: "R99",
    kinds: 1,
    states: 9,
    edges: 10,
    findings: [],
    exempt: [],
    secondHolders: [],
  });
});

describe("somebody is obliged", () => {
  test("a step that nobody waits for", () => {
    const { findings } = found({ draft: { due: null } });
    expect(findings[0]).toMatchObject({
      check: "有人负责",
      at: "R99.letter.received",
      says: "“已收”时没有人负责下一步",
      idle: true,
    });
    expect(findings[0]?.way?.map((m) => m.row)).toEqual(["receive"]);
  });
  test("a person whom no field names, and a day that is blank", () => {
    const form = fill(Letter, "sort", "asked", "writer?", "by", "cost");
    expect(said({ receive: { form } })).toEqual([
      "有人负责 R99.letter.received：“已收”时没有人负责下一步",
      "终态可达 R99.letter.received：“已收”时没有路走到终态",
    ]);
    expect(said({ receive: { form: fill(Letter, "sort", "asked", "writer", "by?", "cost") } })).toEqual([
      "有人负责 R99.letter.received：“已收”时没有人负责下一步",
      "期限起算 R99.letter.draft：“拟稿”可办时，期限没有起算（自 by）",
    ]);
  });
  test("a step that is sent back after its day is that person's turn again", () => {
    expect(said({ back: { due: undefined } })).toEqual([]);
  });
});

test("a way to an end is always open", () => {
  expect(said({ send: { after: ["back"], once: true }, back: { once: true, when: { sort: "公函" } } })).toContain(
    "终态可达 R99.letter.received：“已收”时没有路走到终态",
  );
  expect(said({}, { ends: [] })).toContain("终态可达 R99.letter：没有写明终态，又不是单位自己的记录（record）");
});

test("no row and no status is dead", () => {
  const lost = { title: "作废来函", from: "lost" };
  expect(said({ lose: lost }, { statuses: { ...letter.statuses, lost: "已失" } })).toEqual([
    "步骤可办 R99.letter.lose：“作废来函”在任何状态都不能办理",
    "状态可到 R99.letter.lost：没有路走到“已失”",
  ]);
});

describe("branches", () => {
  test("a word without a branch", () => {
    expect(said({ send: null })).toContain("分支无缺 R99.letter.drafted：sort=便函 时没有分支");
  });
  test("a status chosen by a field that is blank, or by a word that nothing chooses", () => {
    const to = { per: "sort", table: { 公函: "received", 便函: "received" } };
    const form = fill(Letter, "sort?", "asked", "writer", "by", "cost");
    expect(said({ receive: { to, form } })).toContain("分支无缺 R99.letter.receive：“收文”后没有相应的状态");
    const only = fill(sheet("R99.form", { ...Letter.shape, sort: choice("类别", ["公函"]) }), "sort", "writer", "by");
    expect(said({ receive: { to, form: only } })).toContain("分支无缺 R99.letter.receive：“收文”不会走到 便函");
  });
  test("two branches for one word", () => {
    const hold = { title: "存查", from: "drafted", to: "filed", when: { sort: "公函" } };
    const statuses = { ...letter.statuses, filed: "已存查" };
    expect(said({ hold }, { statuses, ends: ["answered", "filed"] })).toEqual([
      "分支不重 R99.letter.sign+hold：“签发公函”与“存查”同时可办而走向不同",
    ]);
  });
});

describe("bands", () => {
  const by = (example: readonly Band[]) => ({
    sign: { by: { authority: "cost", bands: { id: "R99.bands", example } } },
  });
  const bandsOf = (example: readonly Band[]) => said(by(example)).filter((line) => line.startsWith("权限无缺无重"));
  test("gaps, a wrong order, an unknown office, a setting that nobody checks", () => {
    const unchecked = "权限无缺无重 R99.bands：权限表的设置没有写明格式（shape），保存时无从核对";
    expect(bandsOf(EXAMPLE)).toEqual([unchecked]);
    expect(bandsOf(EXAMPLE.slice(0, 1))).toEqual(["权限无缺无重 R99.bands：末行之上的金额没有人核决", unchecked]);
    expect(bandsOf(EXAMPLE.toReversed())).toEqual([
      "权限无缺无重 R99.bands：末行之上的金额没有人核决",
      "权限无缺无重 R99.bands：金额没有由小到大",
      unchecked,
    ]);
    expect(bandsOf([{ upTo: null, role: "R98.x" }])).toEqual(["权限无缺无重 R99.bands：没有角色 R98.x", unchecked]);
  });
  test("a setting that takes a spoilt table", () => {
    const settings = [{ ...BANDS, shape: note("随便").or(fen("x").array()).or(Letter.shape.cost) }];
    expect(said(by(EXAMPLE), {}, { settings })).toContain("权限无缺无重 R99.bands：示例的权限表不合设置的格式");
    expect(said(by(EXAMPLE), {}, { settings })).toContain("权限无缺无重 R99.bands：设置保存时没有拒绝：空表");
  });
});

describe("four eyes", () => {
  test("a step that never comes before", () => {
    expect(said({ draft: { notBy: "sign" } })).toEqual([
      "四眼可行 R99.letter.draft：“拟稿”不得由办理“签发公函”的人办理，但那一步从不在它之前",
    ]);
  });
  test("the same person alone", () => {
    expect(said({ sign: { by: { person: "writer" } } })).toEqual([
      "四眼可行 R99.letter.sign：“签发公函”不得由办理“拟稿”的人办理，但两步都只由同一栏目所指的人办理",
    ]);
  });
  test("an office that must have two holders is named", () => {
    expect(found({ draft: { by: head } }).secondHolders).toEqual([
      { role: "R99.head", step: "R99.letter.sign", notBy: "draft" },
    ]);
  });
});

describe("limits", () => {
  test("one that has not begun on some path", () => {
    expect(said({ send: { due: { since: "back", within: workingDays(1) } } })).toEqual([
      "有人负责 R99.letter.drafted：“已拟稿”时没有人负责下一步",
      "期限起算 R99.letter.send：“发出便函”可办时，期限没有起算（自 退回）",
    ]);
  });
  test("one that is longer than the case's own", () => {
    const due = { since: "receive", within: workingDays(6) };
    expect(said({ draft: { due } })).toEqual([
      "期限相容 R99.letter.draft：“拟稿”最迟在立案后 6 工作日，长于“签发公函”的 5 工作日",
    ]);
    expect(said({ draft: { due: { ...due, cap: "sign" } } })).toEqual([]);
    expect(said({ draft: { due: { since: "receive", within: days(6) } } })).toEqual([]);
  });
});

test("an enforced clause that stands nowhere", () => {
  const more = clause("R99 三", "enforced", "归档", "File");
  expect(said({}, {}, { clauses: [...regulation.clauses, more] })).toEqual([
    "条款有据 R99 三：“归档”没有写在任何可办的步骤上",
  ]);
});

test("what is right as it is is exempt by name; an exemption of nothing is a finding", () => {
  const exemption = { check: "有人负责", at: "R99.letter.received", reason: "来函可以不复" };
  const { findings, exempt } = found({ draft: { due: null } }, {}, { exemptions: [exemption] });
  expect(findings).toEqual([]);
  expect(exempt).toMatchObject([exemption]);
  expect(said({}, {}, { exemptions: [exemption] })).toEqual([
    "有人负责 R99.letter.received：写明了例外（来函可以不复），但并无此情形，请删去",
  ]);
});

test("a kind with more states than are looked at is not proved", () => {
  const loaded = loadKind(letter, { id: "R99" });
  expect(explore(loaded, 5).complete).toBe(false);
});
