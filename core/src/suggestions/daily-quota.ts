import { toLocalTime, zoneOffset } from "../mining/local-time.ts";
import { isQuiet, type Settings } from "../settings/index.ts";
import { findNativeSettings } from "./find-native-settings.ts";
import type { Suggestion } from "./suggestion.ts";

/** A suggestion that has interrupted the person. `at` in seconds UTC. */
export type Announcement = { readonly suggestion: string; readonly at: number };

export type QuotaInput = {
  readonly suggestions: readonly Suggestion[];
  readonly announced: readonly Announcement[];
  readonly settings: Pick<Settings, "suggestionsPerDay" | "quietHours">;
  readonly nowSeconds: number;
  /** IANA name: a day is the person's day. */
  readonly timeZone: string;
};

/** The suggestions that may interrupt now: new ones only, in their order, at most so many in one local day, none in quiet hours. */
export function pickInterruptions(input: QuotaInput): readonly Suggestion[] {
  const { suggestionsPerDay, quietHours } = input.settings;
  const { day: today, minute } = localTime(input.nowSeconds, input.timeZone);
  if (isQuiet(quietHours, minute)) return [];
  const known = new Set(input.announced.map(({ suggestion }) => suggestion));
  const used = input.announced.filter(({ at }) => localTime(at, input.timeZone).day === today).length;
  return input.suggestions
    .filter((one) => !known.has(one.id) && takesOver(one))
    .slice(0, Math.max(0, suggestionsPerDay - used));
}

const localTime = (at: number, timeZone: string) => toLocalTime(at, zoneOffset(at, timeZone));

/** What only reminds is there for who looks: it interrupts nobody. */
const takesOver = ({ targets, opportunity }: Suggestion): boolean =>
  targets.some((target) => target !== "checklist") || findNativeSettings(opportunity).length > 0;
