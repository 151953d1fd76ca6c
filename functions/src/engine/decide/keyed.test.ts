/** Kinds whose case there is one of for each key: its parts are fields, who opens it, the day. */
import { expect, test } from "vitest";
import { guide, keeper, referring } from "../../../../test/support/references/kinds.ts";
import { org, person, Run, substitutes } from "../../../../test/support/run.ts";
import type { Found } from "../declare/kind.ts";
import { loadKinds } from "../load/load.ts";

const kinds = loadKinds([referring]);
const kindOf = (id: string) => {
  const k = kinds.get(id);
  if (!k) throw new Error(`no kind ${id}`);
  return k;
};
const people = {
  zhao: person("赵", [guide], { substitutions: [substitutes("qian")] }),
  qian: person("钱", [guide]),
  sun: person("孙", [keeper]),
};
const diary = (id: string) => new Run(kindOf("R97.diary"), org(people), id);
const floor = (id: string) => new Run(kindOf("R97.floor"), org(people), id);

test("a key of who opens it and the day: another person's or day's id is refused, and the sentence names the parts", () => {
  const mine = diary("R97.diary.zhao.2026-03-02");
  mine.do("open", {}, { by: "zhao", at: "2026-03-02 23:59" });
  expect(diary("R97.diary.qian.2026-03-02").refused("open", {}, { by: "zhao", at: "2026-03-02 10:00" })).toMatchObject({
    code: "key",
    clause: "R97 三",
    says: "工作日志由办理人、办理之日确定，应为 R97.diary.zhao.2026-03-02；办理之日以系统收到之日（2026-03-02）为准，请重新提交",
  });
});

test("the day is the organisation's, by the arrival: a minute after midnight it is the next", () => {
  const late = diary("R97.diary.zhao.2026-03-02");
  expect(late.refused("open", {}, { by: "zhao", at: "2026-03-03 00:00" })).toMatchObject({ code: "key" });
  expect(diary("R97.diary.zhao.2026-03-03").do("open", {}, { by: "zhao", at: "2026-03-03 00:00" }).result).toBe(
    "accepted",
  );
  // The leap day, to its last minute.
  diary("R97.diary.zhao.2028-02-29").do("open", {}, { by: "zhao", at: "2028-02-29 23:59" });
});

test("a substitute opens it for whom he stands in", () => {
  const t = { by: "zhao", for: "qian", at: "2026-03-02 10:00" };
  expect(diary("R97.diary.zhao.2026-03-02").refused("open", {}, t)).toMatchObject({ code: "key" });
  const his = diary("R97.diary.qian.2026-03-02");
  his.do("open", {}, t);
  expect(his.c.sheet).toMatchObject({ who: "qian", day: "2026-03-02" });
});

test("a sheet has fields of its own that are called as the references", () => {
  const own = diary("R97.diary.zhao.2026-03-02");
  own.do("open", { actor: "梅", today: "晴", by: "路" }, { by: "zhao", at: "2026-03-02 10:00" });
  expect(own.c.sheet).toMatchObject({ actor: "梅", today: "晴", by: "路", who: "zhao", day: "2026-03-02" });
});

test("a key of a field and the day", () => {
  const at = "2026-03-02 10:00";
  floor("R97.floor.东门.2026-03-02").do("open", { shop: "东门" }, { by: "zhao", at });
  expect(floor("R97.floor.东门.2026-03-01").refused("open", { shop: "东门" }, { by: "zhao", at }).says).toBe(
    "到岗记录由门店、办理之日确定，应为 R97.floor.东门.2026-03-02；办理之日以系统收到之日（2026-03-02）为准，请重新提交",
  );
});

const at = "2026-03-02 10:00";
const earlier = (voided: boolean) => ({ voidedBefore: [{ id: "R97.floor.东门.2026-03-02", voided } as Found<object>] });

test("the second of a key is opened only where the first was voided", () => {
  const second = "R97.floor.东门.2026-03-02_2";
  const input = { shop: "东门" };
  const says = "此到岗记录没有作废，不能另立一件，应为 R97.floor.东门.2026-03-02";
  expect(floor(second).refused("open", input, { by: "zhao", at })).toMatchObject({ code: "key", says });
  expect(floor(second).refused("open", input, { by: "zhao", at, facts: earlier(false) })).toMatchObject({ says });
  floor(second).do("open", input, { by: "zhao", at, facts: earlier(true) });
  for (const wrong of ["_1", "_02", "_x", "_", "_2_2"])
    expect(
      floor(`R97.floor.东门.2026-03-02${wrong}`).refused("open", input, { by: "zhao", at, facts: earlier(true) }).code,
    ).toBe("key");
});

test("on one that was voided the opening step says that another is opened in its place", () => {
  const first = floor("R97.floor.东门.2026-03-02");
  first.do("open", { shop: "东门" }, { by: "zhao", at });
  expect(first.refused("open", { shop: "东门" }, { by: "zhao", at }).code).toBe("exists");
  first.do("void", { reason: "误" }, { by: "sun", at });
  expect(first.refused("open", { shop: "东门" }, { by: "zhao", at })).toEqual({
    result: "refused",
    code: "anew",
    clause: "R97 二",
    says: "此到岗记录已作废；如需重新开门，请再提交一次，另立一件",
  });
});

test("who goes on with it another day need not be who opened it then; only a field may not say another key", () => {
  const { open } = kindOf("R97.floor").steps;
  if (!open) throw new Error("no open");
  const again = {
    ...kindOf("R97.floor"),
    steps: { ...kindOf("R97.floor").steps, open: { ...open, from: [null, "open"] } },
  };
  const r = new Run(again, org(people), "R97.floor.东门.2026-03-02");
  r.do("open", { shop: "东门" }, { by: "zhao", at });
  r.do("open", { shop: "东门" }, { by: "qian", at: "2026-03-03 10:00" });
  expect(r.refused("open", { shop: "西门" }, { by: "qian", at: "2026-03-03 10:00" })).toMatchObject({ code: "key" });
});
