/** Letters to an office, copies, letters with a case's own text, and the step that a letter's leaving takes. */
import { beforeEach, expect, test } from "vitest";
import { clause } from "../../../../../test/support/clause.ts";
import { act, type MemoryWorld, memoryWorld, onFile, settle } from "../../../../../test/support/memory-world.ts";
import { Undeliverable } from "../../../adapters/ports.ts";
import { copyTo, fieldRef, kind, mail, role, setting, step } from "../../../engine/declare/kind.ts";
import { customer, fill, list, note, row, sheet, staff, text } from "../../../engine/declare/sheet.ts";
import { regulation as organisation } from "../../../regulations/r00-organisation/index.ts";
import { drain } from "../../decide/drain.ts";
import { pendingAction } from "../../decide/follow.ts";
import { verifyAll } from "../../verify/verify.ts";
import { again, work } from "../index.ts";

const [shop, finance] = [role("R95.shop", "门店"), role("R95.finance", "财务")];
const decline = setting("R95.decline", { title: "拒收办法", clause: "R95 一", example: "不愿再收到的，请来电告知。" });
const News = sheet("R95.news", {
  firm: customer("客户"),
  subject: text("标题"),
  body: note("正文"),
  people: list("经办", row({ who: staff("姓名") })),
});
const news = kind(
  {
    sheet: News,
    title: "优惠通知",
    clause: "R95 一",
    edition: 1,
    statuses: { open: "未送达", reached: "已送达" },
    ends: ["reached"],
    letter: { subject: "subject", text: "body", footer: decline },
  },
  {
    write: step({
      title: "拟订",
      by: shop,
      from: null,
      to: "open",
      form: fill(News, "firm", "subject", "body", "people"),
    }),
    send: step({
      title: "寄发",
      by: shop,
      from: "open",
      due: null,
      then: [mail("customer", fieldRef("firm"), "letter", {}, { sent: "arrive" })],
    }),
    report: step({
      title: "报财务",
      by: shop,
      from: "open",
      due: null,
      then: [
        mail("office", finance, "notice", {}, { sent: "arrive" }),
        ...copyTo({ person: "people", of: "who" }, "已收款"),
      ],
    }),
    copy: step({ title: "抄送", by: shop, from: "open", due: null, then: [...copyTo(finance, "已收款")] }),
    arrive: step({ title: "已送达", by: "system", from: "open", to: "reached", due: null }),
  },
);
const lettered = {
  id: "R95",
  title: "信件办法",
  titleEn: "Letters",
  roles: [shop, finance],
  clauses: [clause("R95 一", "enforced", "告知客户", "Customers are told")],
  kinds: [news],
  settings: [decline],
};

const LONG_AGO = "2020-01-01T01:00:00.000Z";
const NOW = "2026-11-03T02:00:00.000Z";
const LATER = "2026-11-03T03:00:00.000Z";
const ID = "newsxxxxxxxxxxxxxxxx";
const BODY = "全场八折，\n欢迎光临。\n\n详情见门店公告 <b>。";
let world: MemoryWorld;
const read = async (path: string) => (await world.docs.get([path]))[0]?.data;
const sentTo = () => world.mailer.sent.map((l) => l.to).sort();
let acted = 0;
const doing = (name: string, input = {}, at = NOW) =>
  act(world, at, "men", {
    kind: "R95.news",
    case: ID,
    step: name,
    input,
    id: `act${String(++acted).padStart(17, "0")}`,
  });
const write = (more = {}) =>
  doing("write", {
    firm: "c1",
    subject: "优惠\r\nBcc: x@y.example",
    body: BODY,
    people: [{ who: "cai1" }, { who: "men" }],
    ...more,
  });

async function onStaff(number: string, uid: string, office: string, email?: string, at = LONG_AGO): Promise<void> {
  const on = (name: string, input: object) => ({ kind: "R00.staff", case: uid, step: name, input: { ...input } });
  const hire = on("hire", { number, name: uid, title: "职员", department: "门店", ...(email && { email }) });
  for (const [id, target] of [
    ["a.1", hire],
    ["a.2", on("appoint", { role: office, from: at.slice(0, 10) })],
  ] as const) {
    await world.docs.commit(await pendingAction(world.kinds, target, { id, at }));
    await drain(world, uid, at);
  }
}
async function address(uid: string, email: string): Promise<void> {
  const change = { kind: "R00.staff", case: uid, step: "change", input: { email }, id: `email${uid}`.padEnd(20, "x") };
  expect(await act(world, NOW, "guan", change)).toMatchObject({ result: "accepted" });
}

beforeEach(async () => {
  acted = 0;
  world = memoryWorld([organisation, lettered]);
  await onStaff("01", "guan", "R00.admin", "guan@staff.example");
  await onStaff("02", "men", "R95.shop", "men@staff.example");
  await onStaff("03", "cai1", "R95.finance", "cai1@staff.example");
  await onStaff("04", "cai2", "R95.finance", "cai2@staff.example");
  await onStaff("05", "cai3", "R95.finance");
  await onFile(world, "c1");
  await settle(world, NOW);
});
const firmMail = (email: string) => world.docs.commit([{ do: "update", path: "customers/c1", data: { email } }]);

test("a letter to an office is one for each holder as of the decision, each once; the step after it is taken once", async () => {
  await write();
  expect(await doing("report")).toMatchObject({ result: "accepted" });
  await onStaff("06", "cai4", "R95.finance", "cai4@staff.example", LATER);
  await settle(world, NOW);
  await settle(world, LATER);
  expect(
    world.mailer.sent
      .filter((l) => l.subject === "本单位：优惠通知")
      .map((l) => l.to)
      .sort(),
  ).toEqual(["cai1@staff.example", "cai2@staff.example"]);
  const boxes = world.docs.all().filter((d) => d.path.startsWith(`outbox/${ID}.2.0`));
  expect(boxes.map((d) => [d.path.slice(`outbox/${ID}.`.length), d.data.state])).toEqual([
    ["2.0", "done"],
    ["2.0.cai1", "done"],
    ["2.0.cai2", "done"],
  ]);
  expect(await read(`cases/${ID}`)).toMatchObject({ status: "reached", seq: 3 });
  expect(
    world.docs.all().filter((d) => d.path.startsWith(`cases/${ID}/actions/`) && d.data.step === "arrive"),
  ).toHaveLength(1);
  await work(world, `${ID}.2.0`, LATER);
  expect(world.mailer.sent).toHaveLength(4);
  expect((await verifyAll(world)).faults).toEqual([]);
});

test("who has no address is told of once, to the administrator, on the person's record, until it changes", async () => {
  await write();
  await doing("copy");
  await doing("copy");
  await settle(world, NOW);
  await settle(world, LATER);
  expect(sentTo()).toEqual(["cai1@staff.example", "cai1@staff.example", "cai2@staff.example", "cai2@staff.example"]);
  const told = () => world.docs.all().filter((d) => d.path.startsWith("notices/") && d.data.whom === "R00.admin");
  expect(told().map((d) => [d.path, d.data.case, d.data.what])).toEqual([
    ["notices/cai3.2.address", "cai3", "没有电子邮箱，发给此人的邮件没有发出，请补充"],
  ]);
  expect(world.docs.all().filter((d) => d.path.startsWith("outbox/") && d.data.state === "failed")).toEqual([]);
  expect(await read(`notices/${ID}.2.0`)).toMatchObject({ whom: "R95.finance", what: "已收款" });
  await address("cai3", "cai3@staff.example");
  await doing("copy", {}, LATER);
  await settle(world, LATER);
  await settle(world, "2026-11-03T04:00:00.000Z");
  expect(sentTo()).toContain("cai3@staff.example");
  expect(told()).toHaveLength(1);
});

test("an office whose holders have no address, or that nobody holds, is a failure that can be sent again", async () => {
  const [noAddress, nobody] = ["都没有电子邮箱", "没有人担任“财务”"];
  for (const uid of ["cai1", "cai2"])
    await world.docs.commit([{ do: "update", path: `cases/${uid}/parts/sheet`, data: { sheet: {} } }]);
  await write();
  await doing("report");
  await settle(world, NOW);
  expect(await read(`outbox/${ID}.2.0`)).toMatchObject({ state: "failed", says: expect.stringContaining(noAddress) });
  expect(await read(`notices/${ID}.2.0.failed`)).toMatchObject({ what: expect.stringContaining("发送邮件未成功") });
  for (const uid of ["cai1", "cai2", "cai3"])
    await world.docs.commit([{ do: "update", path: `staff/${uid}`, data: { active: false } }]);
  expect(await again(world, `${ID}.2.0`, LATER)).toBe(true);
  await settle(world, LATER);
  expect(await read(`outbox/${ID}.2.0`)).toMatchObject({ state: "failed", says: expect.stringContaining(nobody) });
  expect(await read(`cases/${ID}`)).toMatchObject({ status: "open" });
});

test("a letter carries the case's own text, paragraphs kept, no header of its own, and how to decline more of them", async () => {
  await firmMail("c1@customer.example");
  await write();
  await doing("send");
  await settle(world, NOW);
  const [letter] = world.mailer.sent;
  expect(letter).toMatchObject({ to: "c1@customer.example", subject: "优惠 Bcc: x@y.example" });
  expect(letter?.text).toBe(
    "客户c1：\n\n全场八折，\n欢迎光临。\n\n详情见门店公告 <b>。\n\n本单位\n\n不愿再收到的，请来电告知。\n本邮件由系统发出，请勿直接回复。如有疑问，请拨打上述电话。\n",
  );
  expect(letter?.html).toContain("<p>全场八折，</p><p>欢迎光临。</p><p>详情见门店公告 &lt;b&gt;。</p>");
  expect(await read(`cases/${ID}`)).toMatchObject({ status: "reached", seq: 3 });
});

test("without a text for declining no letter leaves, and the case waits", async () => {
  await firmMail("c1@customer.example");
  await world.docs.commit([
    { do: "set", path: "organisation/settings", data: { values: { "R95.decline": " " }, version: 1 } },
  ]);
  await write();
  await doing("send", {}, LATER);
  await settle(world, LATER);
  expect(world.mailer.sent).toEqual([]);
  expect(await read(`outbox/${ID}.2.0`)).toMatchObject({ state: "failed", says: expect.stringContaining("如何拒收") });
  expect(await read(`cases/${ID}`)).toMatchObject({ status: "open", seq: 2 });
});

test("a letter that fails for good takes nothing; the failure shows, and sent again it takes the step", async () => {
  await firmMail("c1@customer.example");
  const send = world.mailer.send.bind(world.mailer);
  world.mailer.send = async () => {
    throw new Undeliverable(550);
  };
  await write();
  await doing("send");
  await settle(world, NOW);
  expect(await read(`cases/${ID}`)).toMatchObject({ status: "open", seq: 2 });
  expect(await read(`notices/${ID}.2.0.failed`)).toMatchObject({ what: expect.stringContaining("550") });
  world.mailer.send = send;
  expect(await again(world, `${ID}.2.0`, LATER)).toBe(true);
  await settle(world, LATER);
  expect(await read(`cases/${ID}`)).toMatchObject({ status: "reached", seq: 3 });
});

test.each(["after the letter left", "after the step was asked for"])(
  "killed %s, the step is taken once",
  async (when) => {
    await firmMail("c1@customer.example");
    await write();
    await doing("send");
    const [send, commit] = [world.mailer.send.bind(world.mailer), world.docs.commit.bind(world.docs)];
    const dies = async () => {
      throw new Error("killed");
    };
    world.mailer.send = async (letter) => {
      await send(letter);
      world.docs.commit =
        when === "after the letter left"
          ? dies
          : async (writes) => {
              await commit(writes);
              world.docs.commit = dies;
            };
    };
    await expect(work(world, `${ID}.2.0`, NOW)).rejects.toThrow("killed");
    world.docs.commit = commit;
    world.mailer.send = send;
    await settle(world, NOW);
    await work(world, `${ID}.2.0`, LATER);
    await settle(world, LATER);
    expect(world.mailer.sent.map((l) => l.messageId)).toEqual(Array(2).fill(`<${ID}.2.0@banfa.example>`));
    expect(await read(`cases/${ID}`)).toMatchObject({ status: "reached", seq: 3 });
    expect(await read(`outbox/${ID}.2.0`)).toMatchObject({ state: "done" });
    expect((await verifyAll(world)).faults).toEqual([]);
  },
);
