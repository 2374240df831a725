import { parseHttpDate } from "./http-date.ts";

/** RFC 9110 §10.2.3: seconds, or a date. A date is read against the server's own clock (`Date`), not the device's. */
export function parseRetryAfter(value: string | null, serverDate: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  const text = value.trim();
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const untilMs = parseHttpDate(text);
  if (untilMs === undefined) return undefined;
  const serverMs = serverDate === null ? undefined : parseHttpDate(serverDate);
  return Math.max(0, Math.ceil((untilMs - (serverMs ?? nowMs)) / 1000));
}
