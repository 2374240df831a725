import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type ActivityEvent, deviceIdSchema } from "@floyo/core/events";
import { createTokenKey, filterSignal, openPolicy, type Signal } from "@floyo/core/privacy";
import { batchLimit, sequenceEvent, sequenceRandomBytes } from "@floyo/core/sync";
import * as v from "valibot";
import { recordMonth } from "../src/demo/recorded-month.ts";
import { followResponse } from "../src/testing/follow-person.ts";
import { type Caller, prepareBatches, signUpPerson } from "./load.ts";

const longestMs = 120_000;

/** The month's chores, each time that they were done apart, and all the rest. */
function partMonth(signals: readonly Signal[]) {
  const isOfChore = (signal: Signal) => /(report_|payouts-)/.test(JSON.stringify(signal));
  const times = Map.groupBy(signals.filter(isOfChore), ({ atMs }) => new Date(atMs).toDateString());
  return { times: [...times.values()], rest: signals.filter((signal) => !isOfChore(signal)) };
}

function createRecorder() {
  const key = createTokenKey(randomBytes(32), 0);
  const device = v.parse(deviceIdSchema, randomUUID());
  let seq = 0;
  const record = (signal: Signal): readonly ActivityEvent[] => {
    const filtered = filterSignal(signal, openPolicy, key);
    if (!filtered.ok) return [];
    const numbered = { device, seq: seq++, randomBytes: randomBytes(sequenceRandomBytes) };
    return [sequenceEvent(filtered.value.event, numbered)];
  };
  const send = (call: Caller, signals: readonly Signal[]) =>
    call("POST", "/events", JSON.stringify({ device, events: signals.flatMap(record), tombstones: [] }));
  return { device, send };
}

/**
 * A person with so many events does a chore once more, four times: how long each time, in ms, from the answer to its last
 * event until an open stream has told of the suggestion that it changed, and the suggestion is read.
 */
export async function timeSuggestions(url: string, events: number): Promise<readonly number[]> {
  const { call, follow } = await signUpPerson(url);
  const [worker, recorder] = [randomUUID(), createRecorder()];
  for (const device of [worker, recorder.device]) {
    await call("POST", "/devices", JSON.stringify({ device, surface: "vscode" }));
  }
  for (const body of prepareBatches(worker, 0, [Math.ceil(events / batchLimit.events), batchLimit.events])) {
    await call("POST", "/events", body);
  }
  const { times, rest } = partMonth(recordMonth(Date.now()));
  const follower = followResponse(await follow());
  const untilTold = async () => {
    const startedMs = performance.now();
    while (!follower.heard().includes("suggestions")) {
      if (performance.now() - startedMs > longestMs) throw new Error("no suggestion was told of");
      await wait(2);
    }
    await call("GET", "/suggestions");
    return performance.now() - startedMs;
  };
  await untilTold();
  await recorder.send(call, [...rest, ...times.slice(0, -4).flat()]);
  await untilTold();
  const each: number[] = [];
  for (const chore of times.slice(-4)) {
    await recorder.send(call, chore);
    each.push(await untilTold());
  }
  await follower.leave();
  return each;
}
