import { failureSentence } from "../failure-sentence.ts";

const serverAskedForPatience = "The server asked for patience. Nothing is lost; Floyo tries again by itself.";
const syncIsAtWork = "Sync is at work already. What is left follows by itself.";
const notThatDevice = "That was not the device that knows the text. No key was given. Begin anew with a fresh text.";

const sentencesByCode: ReadonlyMap<string, string> = new Map([
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
]);

/** By the literal code of a failure where the server or another device has a part. */
export const serverFailureSentence = (code: string): string => sentencesByCode.get(code) ?? failureSentence(code);
