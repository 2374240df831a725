import type { Suggestion } from "./suggestion.ts";

/** A suggestion that has interrupted the person. `at` in seconds UTC. */
export type Announcement = { readonly suggestion: string; readonly at: number };

export type QuotaInput = {
  readonly suggestions: readonly Suggestion[];
  readonly announced: readonly Announcement[];
  readonly perDay: number;
  readonly nowSeconds: number;
  /** IANA name: a day is the person's day. */
  readonly timeZone: string;
};

/** The suggestions that may interrupt now: new ones only, in their order, at most `perDay` in one local day. */
export function pickInterruptions(input: QuotaInput): readonly Suggestion[] {
  const known = new Set(input.announced.map(({ suggestion }) => suggestion));
  const today = localDay(input.nowSeconds, input.timeZone);
  const used = input.announced.filter(({ at }) => localDay(at, input.timeZone) === today).length;
  return input.suggestions.filter(({ id }) => !known.has(id)).slice(0, Math.max(0, input.perDay - used));
}

function localDay(seconds: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(seconds * 1000));
}
