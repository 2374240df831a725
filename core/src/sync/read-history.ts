import { isServiceId } from "../catalogue/index.ts";
import type { ActivityEvent, Token } from "../events/index.ts";
import type { LabelStore } from "../privacy/index.ts";
import type { EventLog } from "./event-log.ts";

/** How far back rules are tried, in days. */
export const historyDays = 30;

const secondsPerDay = 86_400;

/** What this device noted lately, and the names behind it as far as it knows them. */
export type History = {
  readonly events: readonly ActivityEvent[];
  readonly nameOf: (token: Token) => string | undefined;
};

type Stores = { readonly log: Pick<EventLog, "read">; readonly labels: Pick<LabelStore, "read"> };

/** Reads what rules are tried on (`tryPolicy`). */
export async function readHistory({ log, labels }: Stores, nowSeconds: number): Promise<History> {
  const events = await log.read(nowSeconds - historyDays * secondsPerDay);
  const names = await labels.read([...new Set(events.flatMap(tokensToName))]);
  return { events, nameOf: (token) => names.get(token) };
}

/** Those that rules can speak of. */
function tokensToName({ file, folder, target, place }: ActivityEvent): readonly Token[] {
  const site = place === undefined || isServiceId(place) ? undefined : place;
  return [file, folder, target, site].filter((token) => token !== undefined);
}
