const workerIsSilent = "Floyo's background part did not answer. Nothing is lost. Try again.";
const serverAskedForPatience = "The server asked for patience. Nothing is lost; Floyo tries again by itself.";
const syncIsAtWork = "Sync is at work already. What is left follows by itself.";
const notThatDevice = "That was not the device that knows the text. No key was given. Begin anew with a fresh text.";

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
  ["browser-refused", "The browser was not allowed to let data leave, so sync stays off."],
  ["server-not-allowed", "Without the browser's leave to talk to that server nobody can be signed in."],
  ["server-unknown", "No Floyo server answers at that address. Check it, and whether the server runs."],
  ["no-connection", "The server was not reached. Nothing is lost. Try again later."],
  ["server-busy", serverAskedForPatience],
  ["waiting", serverAskedForPatience],
  ["busy", syncIsAtWork],
  ["halted", syncIsAtWork],
  [
    "foreign-answer",
    "Something other than your server answered, the sign-in page of a network perhaps. Nothing is lost.",
  ],
  [
    "forbidden",
    "The server takes nothing from this browser any more: it was removed from your devices there. All is kept here.",
  ],
  [
    "refused",
    "The server did not take all of it. What it did not take is kept here; a newer Floyo or server may help.",
  ],
  [
    "key-refused",
    "The key of your devices was changed, and this browser was given no new one by a device that it knows. All is kept here; pair it again with another of your devices.",
  ],
  ["key-changed", "Another of your devices changed it at the same moment. Sync, then try again."],
  ["too-many-attempts", "Too many attempts. Wait a few minutes and try again."],
  ["not-accepted", "The server did not accept that. Check what you typed."],
  ["signed-out", "You are signed out. All is kept here; sign in to go on."],
  ["text-mistyped", "The text has a slip in it. Compare it with the other screen and type it again."],
  ["code-mistyped", "The code has a slip in it, or is none. Compare it with the paper and type it again."],
  ["pairing-expired", "Ten minutes are over. Begin anew on both devices."],
  [
    "digits-differ",
    "Nothing was taken. Somebody who knows the text may stand between your devices. Refuse on the other one too, and begin anew with a fresh text that nobody else sees. If the digits differ again, do not pair through this server.",
  ],
  ["pairing-used", notThatDevice],
  ["challenge-forged", notThatDevice],
  ["request-forged", notThatDevice],
  ["answer-forged", notThatDevice],
  ["message-malformed", notThatDevice],
  ["key-invalid", notThatDevice],
  [
    "state-lost",
    "Some settings on this device could not be read and began anew, on the careful side: recording may be off or paused. What was recorded is kept. Look through the settings.",
  ],
  ["suggestion-gone", "This suggestion was decided elsewhere meanwhile."],
]);

/** What happened, what was kept, what to do: by the literal code of the failure. */
export const failureSentence = (code: string): string => sentencesByCode.get(code) ?? workerIsSilent;
