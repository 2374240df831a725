import type { ActivityEvent } from "../events/index.ts";
import { type DeviceState, isSyncAllowed, type SyncWish } from "../sync/index.ts";
import { regionalEnglish } from "./regional-english.ts";
import type { ViewContext } from "./view-context.ts";

type Where = Pick<ViewContext, "locale" | "timeZone">;

/** "41 of 320 events, from 3 November 2026 to 24 November 2026", or "1 of 320 events, of 3 November 2026". */
export function countToWords(chosen: readonly ActivityEvent[], total: number, { locale, timeZone }: Where): string {
  const number = new Intl.NumberFormat(locale);
  const count = `${number.format(chosen.length)} of ${number.format(total)} ${total === 1 ? "event" : "events"}`;
  if (chosen.length === 0) return count;
  const date = new Intl.DateTimeFormat(regionalEnglish(locale), { dateStyle: "long", timeZone });
  const times = chosen.map(({ at }) => at);
  const pick = (choose: (one: number, other: number) => number) =>
    date.format(times.reduce((a, b) => choose(a, b)) * 1000);
  const [first, last] = [pick(Math.min), pick(Math.max)];
  return first === last ? `${count}, of ${first}` : `${count}, from ${first} to ${last}`;
}

/** What goes with events that are deleted, and what stays. */
export function deletionToWords({ account, receipts }: DeviceState, wish: Omit<SyncWish, "receipts">): string {
  const here =
    "What was found in them goes too, and so do names that nothing else here has. Your decisions on suggestions stay. This can't be undone.";
  if (account !== undefined && isSyncAllowed({ ...wish, receipts })) {
    return `${here} The server deletes them with the next sync. What your other devices noted is not among them.`;
  }
  const hasSynced = receipts.some(({ purpose, granted }) => purpose === "sync" && granted);
  return hasSynced
    ? `${here} What a server has of them goes when you sync again, or at once on its account page.`
    : here;
}

export function deletedToWords(count: number, locale: string): string {
  return count === 1 ? "1 event is deleted." : `${new Intl.NumberFormat(locale).format(count)} events are deleted.`;
}
