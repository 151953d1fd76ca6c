/** Complaints that are filed and wait for their number, made by the service itself; registrations that arrive at once. */
import type { Documents, Write } from "../../functions/src/adapters/ports.ts";
import type { Fields } from "../../functions/src/engine/declare/kind.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { memoryWorld, onFile, settle, staffWrite } from "./memory-world.ts";

const all = await allRegulations();
/** The organisation and the two texts whose complaints are numbered. */
export const regulations = all.filter((r) => ["R00", "R04", "R15"].includes(r.id));
export type Numbered = "R04" | "R15";
const FILED = "2026-03-02T01:00:00.000Z";
export const REGISTRAR = "registrar";
const SELLER = "seller";

/** Whose products they complain of. */
export const CUSTOMER = "c1";
const PRODUCT = { R04: "其他产品", R15: "PCB" };
/** What 业务部 files. */
export const formOf = (of: Numbered): Fields => ({
  customer: CUSTOMER,
  productClass: PRODUCT[of],
  orderNo: "D-1",
  partNo: "L-1",
  product: "覆铜板",
  quantity: 1000,
  unit: "张",
  shippedOn: "2026-02-20",
  badQuantity: 60,
  origin: "国内",
  nature: "质量异常",
  loss: "已造成损失",
  reason: "板面起泡",
  demand: "退货六十张",
  askedQuantity: 60,
  quantityState: "已确定",
  sample: "附样品",
  remark: "情况属实",
});

/** An action as a client's commit leaves it. */
const action = (
  of: Numbered,
  caseId: string,
  id: string,
  step: string,
  by: string,
  at: string,
  input: Fields,
): Write => ({
  do: "create",
  path: path.action(caseId, id),
  data: {
    kind: `${of}.complaint`,
    step,
    form: 1,
    input: JSON.stringify(input),
    by,
    for: null,
    at,
    happened: null,
    pending: true,
  },
});
/** A registration; its id is the action's own, so that sending it again is the same one. */
export const registration = (of: Numbered, caseId: string, at: string, id = "register".padEnd(20, "x")): Write =>
  action(of, caseId, id, "register", REGISTRAR, at, {});

/** Commits in parts that the store takes. */
export async function commitAll(docs: Documents, writes: readonly Write[]): Promise<void> {
  const parts = Array.from({ length: Math.ceil(writes.length / 400) }, (_, i) => writes.slice(i * 400, (i + 1) * 400));
  await Promise.all(parts.map((part) => docs.commit(part)));
}

/** Everything of an organisation in which these complaints are filed at `FILED`, to be copied to a store. */
export async function filed(of: Numbered, ids: readonly string[]): Promise<Write[]> {
  const world = memoryWorld(regulations);
  await world.docs.commit([staffWrite(SELLER, [`${of}.sales`]), staffWrite(REGISTRAR, [`${of}.registrar`])]);
  await onFile(world, CUSTOMER);
  const form = formOf(of);
  for (const id of ids) await world.docs.commit([action(of, id, "open".padEnd(20, "x"), "open", SELLER, FILED, form)]);
  await settle(world, FILED);
  return world.docs.all().map(({ path, data }) => ({ do: "set", path, data }));
}
