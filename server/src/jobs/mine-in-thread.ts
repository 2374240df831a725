import { once } from "node:events";
import { Worker } from "node:worker_threads";
import * as v from "valibot";

export type MiningTask = { readonly url: string; readonly account: string; readonly nowMs: number };

/** Mines in a thread that lives as long as this one task. Rejects when the thread fails. */
export async function mineInThread(task: MiningTask): Promise<void> {
  const thread = new Worker(new URL("./mining-thread.ts", import.meta.url), { workerData: task });
  const [code] = v.parse(v.tuple([v.number()]), await once(thread, "exit"));
  if (code !== 0) throw new Error("the mining thread failed");
}
