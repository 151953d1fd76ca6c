/** Threads that share the orders of one list, and end together. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Order, Reply } from "./worker.ts";

const WORKER = new URL("./worker.ts", import.meta.url);

export class Crew {
  private readonly workers: readonly Worker[];
  constructor(regulation: string, threads: number) {
    this.workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: regulation }));
  }
  /** Each order by whoever is free; the replies in the order of the orders. @throws Error with what a thread could not do */
  async share(orders: readonly Order[], done: (reply: Reply, i: number) => void = () => undefined): Promise<Reply[]> {
    const replies: Reply[] = [];
    let next = 0;
    const work = async (w: Worker) => {
      for (let i = next++; i < orders.length; i = next++) {
        const order = orders[i];
        if (!order) continue;
        replies[i] = await asked(w, order);
        done(replies[i] as Reply, i); // just put there
      }
    };
    await Promise.all(this.workers.map(work));
    return replies;
  }
  /** The same order to each. */
  all = (order: Order): Promise<Reply[]> => Promise.all(this.workers.map((w) => asked(w, order)));
  async end(): Promise<void> {
    await Promise.all(this.workers.map((w) => w.terminate()));
  }
}

async function asked(w: Worker, order: Order): Promise<Reply> {
  w.postMessage(order);
  const [reply]: Reply[] = await once(w, "message");
  if (!reply || "fault" in reply) throw new Error(reply?.fault ?? "没有回音");
  return reply;
}
