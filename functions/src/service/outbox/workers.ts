/** Who works an effect off; notices and follow-up actions are written with the commit and have no worker. */
import type { Effect } from "../../engine/declare/kind.ts";
import { account } from "./account.ts";
import { aggregate } from "./aggregate.ts";
import { actForEach } from "./bulk/act-for-each.ts";
import { lines } from "./bulk/lines.ts";
import { openForEach } from "./bulk/open-for-each.ts";
import { erase } from "./erase.ts";
import { handOver } from "./hand-over.ts";
import type { Worker } from "./job.ts";
import { mail } from "./mail/mail.ts";
import { print } from "./print.ts";
import { recalculate } from "./recalculate.ts";
import { reprint } from "./reprint.ts";
import { vacant } from "./vacant.ts";

export const WORKERS: { readonly [D in Effect["do"]]?: Worker<D> } = {
  print,
  reprint,
  mail,
  openForEach,
  actForEach,
  lines,
  aggregate,
  account,
  recalculate,
  handOver,
  vacant,
  erase,
};
