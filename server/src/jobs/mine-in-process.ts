import { fork } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import * as v from "valibot";

export type MiningTask = { readonly url: string; readonly subject: string; readonly nowMs: number };

const program = join(import.meta.dirname, "mining-process.ts");
const maxHeapMegabytes = 1024;

/** A request waits for nobody's mining. Some systems forbid it: then both share. */
function yieldToRequests(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // As it was.
  }
}

/** Mines in a process that lives as long as this one task. Rejects when the process fails. */
export async function mineInProcess(task: MiningTask): Promise<void> {
  const child = fork(program, { execArgv: [`--max-old-space-size=${maxHeapMegabytes}`], stdio: "ignore" });
  if (child.pid !== undefined) yieldToRequests(child.pid);
  const ended = once(child, "exit");
  // The address of the database carries a password: it goes by message, as arguments can be seen by others.
  child.send(task);
  const [code] = v.parse(v.looseTuple([v.nullable(v.number())]), await ended);
  if (code !== 0) throw new Error("the mining process failed");
}
