import type { Popup, Recording } from "../../answers.ts";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const dayAndClock = new Intl.DateTimeFormat(undefined, { weekday: "long", hour: "2-digit", minute: "2-digit" });

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

/** What happened, what was kept, what to do: by the literal code of the failure. */
export function failureSentence(code: string): string {
  switch (code) {
    case "store-full":
      return "The disk is full, so the change was not kept. What was there before is safe. Make room and try again.";
    case "store-unavailable":
      return "The browser's storage did not answer, so the change was not kept. Try again, or restart the browser.";
    case "keys-broken":
      return "The key on this device cannot be read, so nothing is recorded. What was recorded is kept. Delete everything in the settings to begin anew, or pair with another device.";
    case "suggestion-gone":
      return "This suggestion was decided elsewhere meanwhile.";
    default:
      return "Floyo's background part did not answer. Nothing is lost. Try again.";
  }
}
