/** 个人信息保护法 47, through the service: a person's values are gone from everywhere, and the chain still verifies. */
import { beforeAll, describe, expect, it } from "vitest";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import type { Instant } from "../functions/src/engine/time/period.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { path } from "../functions/src/stored/paths.ts";
import { queries } from "../functions/src/stored/queries.ts";
import type { ActionDoc } from "../functions/src/stored/shapes.ts";
import { story } from "../functions/src/story/format.ts";
import { appoint, makeWorld, settle } from "../functions/src/story/world.ts";

const regulations = await allRegulations();
const w = makeWorld(registryOf(regulations));
const COMPLAINT = "complaint00000000001";
const CUSTOMER = "customer000000000001";
const PERSONAL = ["秦不二", "13911112222", "祁大同", "13933334444", "qinbuer", "2222"];
let acted = 0;

async function act(
  by: string,
  kind: string,
  id: string,
  step: string,
  input: Record<string, unknown>,
  at: Instant,
): Promise<ActionDoc> {
  const action = `act${String(++acted).padStart(17, "0")}`;
  await w.docs.commit(await pendingAction(w.env.kinds, { kind, case: id, step, input }, { id: action, at, by }));
  await drain(w.env, id, at);
  await settle(w, at);
  const [doc] = await w.docs.get([path.action(id, action)]);
  if (!doc) throw new Error("the action was not kept");
  return doc.data;
}
/** Every stored document that holds one of the texts, bytes of papers included. */
const holding = (texts: readonly string[]): string[] =>
  w.docs.all().flatMap((d) => {
    const bytes = d.data.bytes instanceof Uint8Array ? new TextDecoder().decode(d.data.bytes) : "";
    // A hash is nobody's telephone, whatever digits it has.
    const all = JSON.stringify(d.data).replaceAll(/[0-9a-f]{32,}/g, "") + bytes;
    return texts.some((t) => all.includes(t)) ? [d.path] : [];
  });

beforeAll(async () => {
  const people = { 赵: "投诉受理人", 钱: "主管领导", 吴: "档案员", 孙: "个人信息保护负责人" };
  await appoint(w, story.parse({ 实例: "-", 条款: ["-"], 合用: ["R01"], 人员: people, 经过: [{}] }));
  const contacts = [{ name: "祁大同", post: "经理", phone: "13933334444" }];
  const created = await act(
    "吴",
    "R00.customer",
    CUSTOMER,
    "create",
    { name: "东风加油站", contacts },
    "2026-11-02T01:00:00.000Z",
  );
  expect(created.outcome?.says).toBeUndefined();
  const accept = {
    customer: CUSTOMER,
    severity: "一般",
    content: "油品含水",
    contactName: "秦不二",
    contactPhone: "13911112222",
  };
  for (const [by, step, input] of [
    ["赵", "accept", accept],
    ["赵", "draft", { opinion: "换油" }],
    ["钱", "approve", {}],
    ["赵", "tell", { told: "电话" }],
    ["赵", "carryOut", { carriedOut: "已换" }],
  ] as const)
    expect((await act(by, "R01.complaint", COMPLAINT, step, input, "2026-11-02T02:00:00.000Z")).outcome?.result).toBe(
      "accepted",
    );
});

describe("an erased person", () => {
  it("stands sealed before, never in an action's open half, an outcome or a header", () => {
    const open = holding(PERSONAL).filter((p) => /^cases\/[^/]+(\/actions\/[^/]+)?$/.test(p));
    expect(open).toEqual([]);
    expect(holding(["秦不二"])).toContain(`cases/${COMPLAINT}/parts/sheet`);
    expect(holding(["祁大同"])).toContain(`cases/${CUSTOMER}/parts/sheet`);
  });

  it("is erased only by who answers for it", async () => {
    const refused = await act(
      "赵",
      "R01.complaint",
      COMPLAINT,
      "erase",
      { reason: "本人申请" },
      "2026-11-03T01:00:00.000Z",
    );
    expect(refused.outcome).toMatchObject({ result: "refused", code: "who" });
  });

  it("is gone from case, actions, claims, search and papers, and the chain still verifies", async () => {
    for (const [kind, id] of [
      ["R01.complaint", COMPLAINT],
      ["R00.customer", CUSTOMER],
    ] as const)
      expect(
        (await act("孙", kind, id, "erase", { reason: "本人申请" }, "2026-11-03T02:00:00.000Z")).outcome?.result,
      ).toBe("accepted");
    expect(holding(PERSONAL)).toEqual([]);
    expect(holding(["油品含水"])).not.toEqual([]);
    expect((await verifyAll(w.env)).faults).toEqual([]);
    const notices = (await w.docs.query(queries.noticesOf(COMPLAINT))).map((d) => d.data);
    expect(notices).toContainEqual(
      expect.objectContaining({ whom: "R00.privacy", what: expect.stringContaining("投诉内容、处理意见") }),
    );
  });
});
