import * as v from "valibot";
import type { HttpBody } from "./http-fetch.ts";
import { createEventStreamParser, type StreamItem } from "./parse-event-stream.ts";
import { type ChangeKind, changeKinds, changesMessageSchema } from "./protocol.ts";
import { freshWay, returnDelayMs, type WayBack } from "./return-delay.ts";
import type { ApiFailure, ApiOutcome } from "./server-api.ts";

export type FollowPorts = {
  /** The server's event stream (`openChangeStream`). */
  readonly open: () => Promise<ApiOutcome<HttpBody>>;
  /** Consent and account, asked before each try and at each word of the server. */
  readonly isWanted: () => Promise<boolean>;
  /** Reads anew what may have changed. False when it could not begin because another sync is under way. */
  readonly onChange: (kinds: ReadonlySet<ChangeKind>) => Promise<boolean>;
  /** Waits so many milliseconds, or until nobody follows any more. */
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to but not 1. */
  readonly random: () => number;
};

/** Between two syncs that changes brought about. */
const restMs = 2000;

/**
 * Has the changes that the server tells of read, for as long as it is wanted. Nothing that the stream says is trusted or kept:
 * each word makes for one sync that begins after it, and a sync reads everything. So it does no harm when words are lost with a
 * stream (the next one begins with a word), come twice, late or in disorder. Never throws for what a network does.
 */
export async function followChanges(ports: FollowPorts, signal: AbortSignal): Promise<void> {
  const note = createChangeNotes(ports, signal);
  const isOn = async (): Promise<boolean> => !signal.aborted && (await ports.isWanted());
  let way = freshWay;
  while (await isOn()) {
    const outcome = await ports.open();
    way = outcome.kind === "answered" ? await hear(outcome.answer, { way, note, isOn }) : wayAfter(way, outcome);
    if (!signal.aborted) await ports.wait(returnDelayMs(way, ports.random()));
  }
}

const wayAfter = ({ failures, spreadMs }: WayBack, outcome: ApiFailure): WayBack => ({
  failures: failures + 1,
  spreadMs,
  askedMs: outcome.kind === "status" ? (outcome.retryAfterSeconds ?? 0) * 1000 : 0,
});

type Hearing = {
  readonly way: WayBack;
  readonly note: (kinds: readonly ChangeKind[]) => void;
  readonly isOn: () => Promise<boolean>;
};

/** Listens until the stream ends, says what no server of ours would, or is no longer wanted. */
async function hear(body: HttpBody, { way, note, isOn }: Hearing): Promise<WayBack> {
  let { spreadMs } = way;
  let words = 0;
  const take = (item: StreamItem): void => {
    if (item.kind === "message") note(readKinds(item.data));
    else ({ spreadMs } = item);
  };
  try {
    for await (const items of readItems(body)) {
      if (!(await isOn())) break;
      if (items.length > 0) words += 1;
      items.forEach(take);
    }
  } catch {
    // cut off
  }
  return { failures: words > 1 ? 0 : way.failures + 1, spreadMs, askedMs: 0 };
}

async function* readItems(body: HttpBody): AsyncGenerator<readonly StreamItem[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = createEventStreamParser();
  try {
    for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
      const items = parse(decoder.decode(part.value, { stream: true }));
      if (items === undefined) return;
      yield items;
    }
  } finally {
    await reader.cancel();
  }
}

/** What can't be read is taken for a change of everything. */
function readKinds(data: string): readonly ChangeKind[] {
  try {
    return v.parse(changesMessageSchema, JSON.parse(data)).changed;
  } catch {
    return changeKinds;
  }
}

/** One sync at a time; however much comes meanwhile, one more follows, after a rest. */
function createChangeNotes({ onChange, wait }: FollowPorts, signal: AbortSignal) {
  const noted = new Set<ChangeKind>();
  let running = false;
  const run = async (): Promise<void> => {
    while (noted.size > 0 && !signal.aborted) {
      const kinds = new Set(noted);
      noted.clear();
      const hasBegun = await onChange(kinds).catch(() => true);
      if (!hasBegun) kinds.forEach((kind) => noted.add(kind));
      await wait(restMs);
    }
    running = false;
  };
  return (kinds: readonly ChangeKind[]): void => {
    kinds.forEach((kind) => noted.add(kind));
    if (running) return;
    running = true;
    void run();
  };
}
