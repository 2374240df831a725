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

type Stores = {
  readonly log: Pick<EventLog, "read">;
  readonly labels: Pick<LabelStore, "read" | "remember">;
  readonly keyRing: Pick<KeyRing, "read">;
};

/** What is mined, in the tokens of now; and which these are, for what was mined before. */
export type Retokenised = { readonly events: readonly ActivityEvent[]; readonly successors: TokenSuccessors };

/**
 * The log as if it had been noted under the key of now, as far as names are known here. It stays on the disk as it is: what
 * was sent says the same as what is kept.
 */
export async function readRetokenised({ log, labels, keyRing }: Stores): Promise<Retokenised> {
  const [events, keys] = [await log.read(0), await keyRing.read()];
  const former = keys.ok ? events.filter(({ epoch }) => epoch !== keys.value.root.epoch) : [];
  if (!keys.ok || former.length === 0) return { events, successors: new Map() };
  const { token, epoch } = deriveKeys(keys.value.root);
  const names: ReadonlyMap<string, string> = await labels.read([...findTokens(former)]);
  const successors = findSuccessors(former, (name) => names.get(name), createTokenKey(token, epoch));
  const named = [...successors].map(([before, after]) => ({ token: after, text: names.get(before) }));
  await labels.remember(named.flatMap(({ text, ...label }) => (text === undefined ? [] : [{ ...label, text }])));
  return { events: events.map((event) => retokeniseEvent(event, successors)), successors };
}
