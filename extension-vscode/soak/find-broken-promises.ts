import * as v from "valibot";
import { openKillableDevice } from "./killable-device.ts";
import type { LoopbackServer } from "./start-loopback-server.ts";
import { forgottenBefore, type Work } from "./works.ts";

/** An event that a host said to be on disk. */
export const keptEventSchema = v.object({ seq: v.number(), id: v.string(), at: v.number() });
export type KeptEvent = v.InferOutput<typeof keptEventSchema>;

type Aftermath = {
  readonly folder: string;
  readonly server: LoopbackServer;
  readonly work: Work;
  readonly kept: readonly KeptEvent[];
};

/** A last host, which lives, sends what is left. Then all has to be where it was promised; each that is not is one line. */
export async function findBrokenPromises({ folder, server, work, kept }: Aftermath): Promise<string[]> {
  const { log, sync } = await openKillableDevice(folder, server.url);
  if (work === "compacting") await log.forget(forgottenBefore);
  const { failure, waiting } = await sync();
  const [device, history] = [await log.device(), await log.read(0)];
  const held = (seq: number) => server.entries.get(`${device} ${seq}`);
  const removalOf = (seq: number) => {
    const entry = held(seq);
    return entry !== undefined && "removed" in entry ? entry.removed : undefined;
  };
  const broken = server.conflicts.map((seq) => `sent with two contents: ${seq}`);
  if (failure !== undefined || waiting > 0) broken.push(`did not drain: ${failure}, ${waiting} left`);
  const numbers = [...kept, ...history].map(({ seq }) => seq);
  const last = Math.max(...numbers);
  for (let seq = 1; seq <= last; seq += 1) if (held(seq) === undefined) broken.push(`a gap: ${seq}`);
  // What was noted and not said any more may be forgotten since: its tombstone is on the server, and no event.
  const unknown = [...server.entries.values()].filter((entry) => "id" in entry && entry.seq > last);
  if (unknown.length > 0) broken.push(`nobody noted ${unknown.length} on the server`);
  if (new Set(kept.map(({ seq }) => seq)).size < kept.length) broken.push("a number was given twice");
  const ids = new Map<string, number>(history.map(({ id, seq }) => [id, seq]));
  if (ids.size < history.length) broken.push("an event is twice in the history");
  const overflow = history.filter(({ seq }) => removalOf(seq) === "overflow").length;
  if (overflow !== (await log.overflowCount())) broken.push(`not counted as given up: ${overflow}`);
  for (const { seq, id, at } of kept) {
    const isOld = work === "compacting" && at < forgottenBefore;
    const entry = held(seq);
    const isSent = entry !== undefined && "id" in entry && entry.id === id;
    const isDeclared =
      work === "compacting" && (removalOf(seq) === "overflow" || (isOld && removalOf(seq) === "deletion"));
    if (!isSent && !isDeclared) broken.push(`lost: ${seq}`);
    if ((ids.get(id) === seq) === isOld) broken.push(`${isOld ? "still" : "not"} in the history: ${seq}`);
  }
  return broken;
}
