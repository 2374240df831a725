const workerIsSilent = "Floyo's background part did not answer. Nothing is lost. Try again.";

const sentencesByCode: ReadonlyMap<string, string> = new Map([
  [
    "store-full",
    "The disk is full, so the change was not kept. What was there before is safe. Make room and try again.",
  ],
  [
    "store-unavailable",
    "The browser's storage did not answer, so the change was not kept. Try again, or restart the browser.",
  ],
  [
    "capture-store-full",
    "The disk is full, so nothing new is noted. What was noted is safe. Make room: downloads are then caught up on, uploads are not.",
  ],
  [
    "capture-store-unavailable",
    "The browser's storage does not answer, so nothing new is noted. What was noted is kept. Restart the browser: downloads are then caught up on, uploads are not.",
  ],
  [
    "keys-broken",
    "The key on this device cannot be read, so nothing is recorded. What was recorded is kept. Delete everything in the settings to begin anew, or pair with another device.",
  ],
  [
    "state-lost",
    "Some settings on this device could not be read and began anew, on the careful side: recording may be off or paused. What was recorded is kept. Look through the settings.",
  ],
  ["suggestion-gone", "This suggestion was decided elsewhere meanwhile."],
]);

/** What happened, what was kept, what to do: by the literal code of a failure that any of our pages can meet. */
export const failureSentence = (code: string): string => sentencesByCode.get(code) ?? workerIsSilent;
