import type { Popup, Recording } from "../../answers.ts";

const counted = new Intl.NumberFormat();
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const dayAndClock = new Intl.DateTimeFormat(undefined, { weekday: "long", hour: "numeric", minute: "2-digit" });

/** As long as a weekday says which day it is. */
const shortWeekMs = 6 * 86_400_000;

export const clockTime = (seconds: number): string => clock.format(new Date(seconds * 1000));

export function recordingSentence(recording: Recording): string {
  switch (recording.state) {
    case "on":
      return "Noticing";
    case "off":
      return "Off in the settings";
    case "unasked":
    case "declined":
    case "outdated":
      return "Off";
    case "paused":
      return recording.until === undefined ? "Paused" : `Paused until ${untilTime(recording.until)}`;
  }
}

function untilTime(until: number): string {
  const [end, now] = [new Date(until * 1000), new Date()];
  if (end.toDateString() === now.toDateString()) return clock.format(end);
  if (end.getTime() === new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime()) return "tomorrow";
  return end.getTime() - now.getTime() < shortWeekMs ? dayAndClock.format(end) : date.format(end);
}

export function syncSentence(sync: Popup["sync"]): string {
  const { overflow = 0, clock } = sync;
  const stay = overflow === 0 ? [] : [`${counted.format(overflow)} more stay on this device for good`];
  const wrong = clock === undefined ? [] : [`This computer's clock is ${clock}`];
  return [stateSentence(sync), ...stay, ...wrong].join(". ");
}

function stateSentence({ state, waiting }: Popup["sync"]): string {
  const events = `${counted.format(waiting)} ${waiting === 1 ? "event" : "events"}`;
  switch (state) {
    case "none":
      return "All on this device";
    case "no-consent":
      return "Signed in, sync is off";
    case "outdated":
      return "Sync is off until you answer again, in the settings";
    case "signed-out":
      return `Signed out. ${events} kept here`;
    case "offline":
      return `Server not reached. ${events} kept here`;
    case "waiting":
      return `${events} waiting to be synced`;
    case "done":
      return "Synced";
  }
}
