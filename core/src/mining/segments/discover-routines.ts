import { type ActivityWindow, createActivityWindow } from "./activity-window.ts";
import { findOccurrences } from "./find-occurrences.ts";
import { groupVariants } from "./group-variants.ts";
import type { LoggedActivity } from "./logged-activity.ts";
import { defaultDiscovery, type DiscoveryOptions } from "./options.ts";
import type { Occurrence } from "./read-occurrences.ts";
import { shareExtras } from "./share-extras.ts";
import { joinStretches, seam, type Stretch, type SymbolLog } from "./symbol-log.ts";
import { unpartedLength, usualLength } from "./usual-length.ts";

/** One occurrence: positions in the log, `end` exclusive; `routine` is its place in the list of routines. */
export type Segment = Stretch & { readonly routine: number };

/** Work that recurs; `activities` is its commonest way, `support` counts its occurrences in all ways. */
export type DiscoveredRoutine = {
  readonly activities: readonly string[];
  readonly support: number;
  readonly variants: readonly { readonly activities: readonly string[]; readonly support: number }[];
};

export type Discovery = { readonly segments: Segment[]; readonly routines: DiscoveredRoutine[] };

// What one reading leaves unread is read by itself: another week's work may know nothing of this week's.
const mostReadings = 8;
const [leastLeftShare, leastLeft, shortestLeft] = [0.05, 20, 3];

/** Parts activities, in the order in which they were recorded, as `discoverInWindow` does. */
export function discoverRoutines(
  activities: Iterable<LoggedActivity>,
  options: Partial<DiscoveryOptions> = {},
): Discovery {
  const window = createActivityWindow();
  for (const activity of activities) window.add(activity);
  return discoverInWindow(window, options);
}

/**
 * Parts an unsegmented log into occurrences of routines. Deterministic; time linear in the log. Times (ms UTC) only
 * help to place borders and need not be in order. core/README.md tells the method and its sources.
 */
export function discoverInWindow(window: ActivityWindow, options: Partial<DiscoveryOptions> = {}): Discovery {
  const { log, names } = window.read();
  const occurrences = readLog(log, { ...defaultDiscovery, ...options });
  const { groups, groupOf } = groupVariants(occurrences.map(({ activities }) => activities));
  const nameAll = (symbols: readonly number[]): string[] => symbols.map((symbol) => names[symbol] ?? "");
  return {
    segments: occurrences.map(({ start, end }, i) => ({ start, end, routine: groupOf[i] ?? 0 })),
    routines: groups.map(({ variants, support }) => ({
      activities: nameAll(variants[0]?.activities ?? []),
      support,
      variants: variants.map((variant) => ({ ...variant, activities: nameAll(variant.activities) })),
    })),
  };
}

function readLog(log: SymbolLog, options: DiscoveryOptions): Occurrence[] {
  const found: Occurrence[] = [];
  let left: Stretch[] = [{ start: 0, end: log.symbols.length }];
  for (let reading = 0; reading < mostReadings && left.length > 0; reading++) {
    const { log: rest, places } = joinStretches(log, left);
    const parted = withoutUnparted(findOccurrences(rest, options));
    if (parted.length === 0) break;
    // One by one: there may be more than an argument list holds.
    for (const occurrence of shareExtras(parted, rest.atMs)) found.push(moveTo(places, occurrence));
    left = findUnread(rest, places, parted);
    const size = left.reduce((sum, { start, end }) => sum + end - start, 0);
    if (size < Math.max(leastLeft, leastLeftShare * log.symbols.length)) break;
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function withoutUnparted(occurrences: readonly Occurrence[]): Occurrence[] {
  const most = unpartedLength(usualLength(occurrences));
  return occurrences.filter(({ start, end }) => end - start <= most);
}

function moveTo(places: Int32Array, occurrence: Occurrence): Occurrence {
  const { start, end } = occurrence;
  return { ...occurrence, start: places[start] ?? seam, end: (places[end - 1] ?? seam) + 1 };
}

/** The stretches between the occurrences, in positions of the whole log. */
function findUnread({ symbols }: SymbolLog, places: Int32Array, occurrences: readonly Occurrence[]): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (end - start < shortestLeft) return;
    stretches.push({ start: places[start] ?? seam, end: (places[end - 1] ?? seam) + 1 });
  };
  const bounds = [...occurrences, { start: symbols.length, end: symbols.length }];
  for (const occurrence of bounds) {
    for (let i = start; i < occurrence.start; i++) {
      if (symbols[i] !== seam) continue;
      close(i);
      start = i + 1;
    }
    close(occurrence.start);
    start = occurrence.end;
  }
  return stretches;
}
