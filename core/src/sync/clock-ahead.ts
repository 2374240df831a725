import * as v from "valibot";
import { parseHttpDate } from "./http-date.ts";

const minuteSeconds = 60;
const centurySeconds = 36_525 * 86_400;

/**
 * How far a device's clock is ahead of the server's, in seconds; negative: behind. Whole minutes, which orders what two devices
 * did as well as the threads need it, and leaves nothing by which one computer is told from another.
 */
export const clockAheadSchema = v.pipe(
  v.number(),
  v.multipleOf(minuteSeconds),
  v.minValue(-centurySeconds),
  v.maxValue(centurySeconds),
);

/** One request and its answer by the own clock, and what the server's says in the header `Date`. */
export type Exchange = {
  readonly sentMs: number;
  readonly receivedMs: number;
  readonly date: string | null;
};

/** Requests are given up before; an answer that seems to take longer was waited for by a clock that was set meanwhile. */
const longestExchangeMs = 30_000;
/** A server that claims another time was never set right itself. */
const believable = { fromMs: Date.UTC(2026, 0), toMs: Date.UTC(2100, 0) };

/**
 * Seconds, wrong by half the time of the exchange and a second at most: the server is taken to have answered halfway (as in
 * Cristian, "Probabilistic clock synchronization", 1989). `undefined`: no word on it, or none to be trusted.
 */
export function measureClockAhead({ sentMs, receivedMs, date }: Exchange): number | undefined {
  const serverMs = date === null ? undefined : parseHttpDate(date);
  if (serverMs === undefined || serverMs < believable.fromMs || serverMs >= believable.toMs) return undefined;
  const tookMs = receivedMs - sentMs;
  if (tookMs < 0 || tookMs > longestExchangeMs) return undefined;
  const middleOfSecondMs = serverMs + 500;
  const ahead = Math.round((sentMs + tookMs / 2 - middleOfSecondMs) / 1000);
  return Math.abs(ahead) > centurySeconds ? undefined : ahead;
}

/** What holds after a measurement: it moves by a minute or more or not at all, and less than a minute is none. */
export function followClock(known: number, measured: number): number {
  if (Math.abs(measured - known) < minuteSeconds) return known;
  return Math.abs(measured) < minuteSeconds ? 0 : Math.round(measured / minuteSeconds) * minuteSeconds;
}
