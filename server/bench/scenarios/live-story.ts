import type { ActivityEvent, EventId } from "@floyo/core/events";
import { deviceIdSchema } from "@floyo/core/events";
import { filterSignal, openPolicy } from "@floyo/core/privacy";
import { sequenceEvent } from "@floyo/core/sync";
import { createLuck, testTokenKey } from "@floyo/core/testing";
import * as v from "valibot";
import type { Story } from "./story.ts";
import { tellStory } from "./tell-story.ts";

/** One time that a doing was done: its events, and seconds UTC of the last of them. */
export type Time = { readonly events: readonly EventId[]; readonly end: number };

export type LivedMonth = {
  readonly events: readonly ActivityEvent[];
  /** By the name of the doing, in order. */
  readonly times: ReadonlyMap<string, readonly Time[]>;
};

/** What is kept of a story's month: every signal goes through the door, as in the product, and gets its device's number. */
export function liveStory(story: Story, seed: number): LivedMonth {
  const policy = { ...openPolicy, recordsOutsideWorkspaces: story.outside };
  const luck = createLuck(seed);
  const bytes = (length: number) => Uint8Array.from({ length }, () => luck.upTo(256));
  const numbers = new Map<string, number>();
  const kept = tellStory(story, seed).flatMap(({ signal, machine, doing, time }) => {
    const passed = filterSignal(signal, policy, testTokenKey);
    if (!passed.ok) return [];
    const device = nameDevice(`${machine} ${signal.surface}`);
    const seq = numbers.get(device) ?? 0;
    numbers.set(device, seq + 1);
    return [{ event: sequenceEvent(passed.value.event, { device, seq, randomBytes: bytes(10) }), doing, time }];
  });
  const byDoing = Map.groupBy(kept, ({ doing }) => doing);
  const times = [...byDoing].map(([doing, all]) => [doing, groupTimes(all)] as const);
  return { events: kept.map(({ event }) => event), times: new Map(times) };
}

type Kept = { readonly event: ActivityEvent; readonly time: number };

function groupTimes(kept: readonly Kept[]): Time[] {
  const groups = [...Map.groupBy(kept, ({ time }) => time).values()];
  const times = groups.map((group) => ({
    events: group.map(({ event }) => event.id),
    end: Math.max(...group.map(({ event }) => event.at)),
  }));
  return times.sort((a, b) => a.end - b.end);
}

/** The same id for the same name. */
function nameDevice(name: string) {
  const hex = testTokenKey.token("file", name);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return v.parse(deviceIdSchema, parts.join("-"));
}
