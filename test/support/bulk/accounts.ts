/** The meters with files of accounts, whose lines name customers and people. */
import { fieldRef, type Kind, kind, lines, step } from "../../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { customer, fill, idOf, sheet, staff, text } from "../../../functions/src/engine/declare/sheet.ts";
import { clerk, meters, Upload } from "./meters.ts";

const Account = sheet("R95.account", { number: text("户号"), of: customer("客户"), reader: staff("抄表员") });
const account = kind(
  { sheet: Account, title: "用电户", clause: "R95 一", edition: 1, statuses: { open: "在用" }, key: ["number"] },
  { open: step({ title: "开户", by: clerk, from: null, to: "open", form: fill(Account, "number", "of", "reader?") }) },
);
/** What is sent as cards are accounts. */
const sending = (k: Kind): Kind => {
  const { cards } = k.steps;
  if (!cards) return k;
  const then = [
    lines({ file: fieldRef("files") }, Account, "open", {}, { kind: Upload, step: "told", case: fieldRef("id") }),
  ];
  return { ...k, steps: { ...k.steps, cards: { ...cards, title: "交开户文件", then } } };
};

export const accounts: Regulation = {
  ...meters,
  kinds: [...meters.kinds.map((k) => (idOf(k.sheet) === "R95.upload" ? sending(k) : k)), account],
};
