import { randomUUID } from "node:crypto";
import { freshOutbox, ingestAnswerSchema, pushOutbox, type OutboxState } from "@floyo/core/sync";
import {
  buildFilteredEvent,
  buildToken,
  createMemoryDisk,
  createMemoryEventLog,
  createMemoryIdentity,
} from "@floyo/core/testing";
import * as v from "valibot";
import type { Caller } from "./load.ts";

const tokens = {
  stem: buildToken("stem"),
  family: buildToken("family"),
  folder: buildToken("folder"),
  path: buildToken("path"),
};

/** One device comes back with so many events that wait: how many of them a second its outbox delivers. */
export async function drainBacklog(call: Caller, count: number): Promise<number> {
  const device = randomUUID();
  await call("POST", "/devices", JSON.stringify({ device, surface: "vscode" }));
  const log = createMemoryEventLog(createMemoryDisk(device));
  const first = Math.floor(Date.now() / 1000) - count;
  await log.append(
    Array.from({ length: count }, (_, index) =>
      buildFilteredEvent({ at: first + index, file: buildToken(`file ${index % 200}`), ...tokens }),
    ),
  );
  let state: OutboxState = freshOutbox;
  const outbox = {
    read: async () => state,
    write: async (next: OutboxState) => {
      state = next;
    },
  };
  const sendEvents = async (body: string) => {
    const answer = v.parse(ingestAnswerSchema, await call("POST", "/events", body));
    return { kind: "answered", answer } as const;
  };
  const startedMs = performance.now();
  const report = await pushOutbox({
    log,
    outbox,
    identity: createMemoryIdentity(),
    api: { sendEvents },
    nowMs: Date.now,
    random: Math.random,
  });
  if (report.sent !== count || report.next.kind !== "empty") throw new Error(`${report.sent} sent of ${count}`);
  return (count * 1000) / (performance.now() - startedMs);
}
