import type { ActivityEvent } from "../events/index.ts";
import type { LogEntry } from "../sync/index.ts";
import { nameAny, namePlace } from "./name-things.ts";
import type { ViewContext } from "./view-context.ts";

/** Events that wait and have a place or a folder in common, to be kept back together: "From TikTok Ads Manager", their numbers. */
export type OutboxGroup = { readonly text: string; readonly seqs: readonly number[] };

/** One event is kept back by itself. */
const leastEvents = 2;

/** The groups of what waits: by site or workspace, then by folder, the largest first. Without a name there is no group to choose. */
export function groupOutbox(entries: readonly LogEntry[], { nameOf }: Pick<ViewContext, "nameOf">): OutboxGroup[] {
  const events = entries.flatMap((entry) => (entry.kind === "event" ? [entry.event] : []));
  return [
    ...groupBy(events, ({ place }) => prefix("From ", namePlace(place, nameOf))),
    ...groupBy(events, ({ folder }) => prefix("In the folder ", nameAny([folder], nameOf))),
  ];
}

const prefix = (words: string, name: string | undefined) => (name === undefined ? undefined : `${words}${name}`);

function groupBy(
  events: readonly ActivityEvent[],
  textOf: (event: ActivityEvent) => string | undefined,
): OutboxGroup[] {
  const groups = [...Map.groupBy(events, textOf)].flatMap(([text, members]) =>
    text === undefined ? [] : [{ text, seqs: members.map(({ seq }) => seq) }],
  );
  return groups
    .filter(({ seqs }) => seqs.length >= leastEvents)
    .toSorted((a, b) => b.seqs.length - a.seqs.length || (a.text < b.text ? -1 : 1));
}
