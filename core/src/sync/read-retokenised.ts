import { findTokens, type ActivityEvent } from "../events/index.ts";
import { deriveKeys, type KeyRing } from "../keys/index.ts";
import {
  createTokenKey,
  findSuccessors,
  retokeniseEvent,
  type LabelStore,
  type TokenSuccessors,
} from "../privacy/index.ts";
import type { EventLog } from "./event-log.ts";

/** Where the names are and the root of now. */
export type Names = {
  readonly labels: Pick<LabelStore, "read" | "remember">;
  readonly keyRing: Pick<KeyRing, "read">;
};

/** What is mined, in the tokens of now; and which these are, for what was mined before. */
export type Retokenised = { readonly events: readonly ActivityEvent[]; readonly successors: TokenSuccessors };

/** The log as if it had been noted under the root of now, as far as names are known here. It stays on the disk as it is. */
export const readRetokenised = async ({
  log,
  ...names
}: Names & { readonly log: Pick<EventLog, "read"> }): Promise<Retokenised> =>
  retokeniseEvents(await log.read(0), names);

/** Those of a former root, be it one before or one that this device had before it was paired, in tokens of the root of now. */
export async function retokeniseEvents(
  events: readonly ActivityEvent[],
  { labels, keyRing }: Names,
): Promise<Retokenised> {
  const untouched: Retokenised = { events, successors: new Map() };
  const keys = events.length === 0 ? undefined : await keyRing.read();
  if (!keys?.ok) return untouched;
  const { token, epoch } = deriveKeys(keys.value.root);
  const former = events.filter((event) => event.epoch !== epoch);
  if (former.length === 0) return untouched;
  const names: ReadonlyMap<string, string> = await labels.read([...findTokens(former)]);
  const successors = findSuccessors(former, (name) => names.get(name), createTokenKey(token, epoch));
  const named = [...successors].map(([before, after]) => ({ token: after, text: names.get(before) }));
  await labels.remember(named.flatMap(({ text, ...label }) => (text === undefined ? [] : [{ ...label, text }])));
  return { events: events.map((event) => retokeniseEvent(event, successors)), successors };
}
