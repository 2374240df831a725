import type { Popup, Recording } from "../../answers.ts";

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const dayAndClock = new Intl.DateTimeFormat(undefined, { weekday: "long", hour: "numeric", minute: "2-digit" });

export const clockTime = (seconds: number): string => clock.format(new Date(seconds * 1000));

export function recordingSentence(recording: Recording): string {
  switch (recording.state) {
    case "on":
      return "Noticing";
    case "off":
      return "Off in the settings";
    case "unasked":
    case "declined":
      return "Off";
    case "paused":
      return recording.until === undefined ? "Paused" : `Paused until ${untilTime(recording.until)}`;
  }
}

function untilTime(until: number): string {
  const end = new Date(until * 1000);
  return end.toDateString() === new Date().toDateString() ? clock.format(end) : dayAndClock.format(end);
}

export function syncSentence({ state, waiting }: Popup["sync"]): string {
  const events = `${waiting} ${waiting === 1 ? "event" : "events"}`;
  switch (state) {
    case "none":
      return "All on this device";
    case "no-consent":
      return "Signed in, sync is off";
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
