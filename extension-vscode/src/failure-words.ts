import { window } from "vscode";

/** What happened, what was kept, what to do. By literal code. */
const words = {
  "store-full":
    "The disk is full, so Floyo can't note anything right now. What was noted before is safe. Free some space; recording goes on by itself.",
  "store-unavailable":
    "Floyo can't write to its folder right now. What was noted before is safe. Check that VS Code's global storage folder can be written to, and that Floyo is not older than it was here before.",
  "keys-broken":
    "Floyo's keys on this computer can't be read: the system's secret storage was cleared or locked. Nothing is being recorded. Unlock it and reload the window, or start anew; what was recorded before can then no longer be joined with what comes.",
  "recording-stuck":
    "Something keeps Floyo from noting anything right now. What was noted before is safe, and what you do now is noted as soon as it can be. If this stays, reload the window.",
  "recording-off": "Nothing was imported: recording is off, or paused. Turn it on or resume it first.",
  "file-unreadable": "The file can't be read, so nothing was imported. Check that it is still there.",
  "not-activity-watch":
    "This file is no export of ActivityWatch, so nothing was imported. ActivityWatch saves one on its page Raw Data, with “Export all buckets as JSON”.",
  "file-unwritable": "The file can't be written there, so nothing was exported. Choose another place.",
  "deletion-unfinished":
    "The deletion was begun, and Floyo couldn't write to its folder half way. It is finished by itself. Check that VS Code's global storage folder can be written to.",
  "no-connection": "The Floyo server can't be reached. Nothing is lost; what waits is sent when it answers again.",
  "foreign-answer":
    "Something other than a Floyo server answered (a login page of the network, perhaps). Nothing was sent. Check the setting “Floyo › Server: Url”.",
  "server-busy": "The Floyo server asked for patience. Nothing is lost; Floyo tries again by itself.",
  "signed-out": "The server no longer knows this sign-in. Nothing is lost. Sign in again to go on syncing.",
  forbidden:
    "The server does not let this device sync: it was removed from your account, perhaps. Nothing is lost. Sign in again.",
  refused: "The server did not take everything. What it did not take stays here. An update of Floyo may be needed.",
  "not-accepted": "The server did not accept that. Check the code or the password, and try again.",
  "too-many-attempts": "Too many attempts. Wait a few minutes, then try again.",
  "no-consent": "Nothing was sent: you have not agreed to syncing from VS Code.",
  "no-account": "Nothing was sent: nobody is signed in.",
  waiting: "Floyo waits before it tries the server again. Nothing is lost.",
  busy: "Another window is syncing right now.",
  halted: "The sync was interrupted. Nothing is lost; it goes on by itself.",
  "key-refused":
    "The key of your devices was changed, and this one was given no new one by a device that it knows. What is recorded here stays; pair it again with another of your devices.",
  "key-changed": "Another of your devices changed the key at the same moment. Sync, then try again.",
  "text-mistyped": "That is not the text of another device: check it for a typing error.",
  "code-mistyped": "That is no recovery code: check it for a typing error.",
  "pairing-expired": "The text has expired: it holds for ten minutes. Start again on the other device.",
  "digits-differ":
    "Nothing was taken. Somebody who knows the text may stand between your devices. Refuse on the other one too, and start again with a fresh text that nobody else sees. If the digits differ again, don't pair through this server.",
  "pairing-used": "That text was used already. Start again on the other device.",
  "message-malformed":
    "The other device answered something that this version can't read. Nothing was changed. Update both, and try again.",
  "challenge-forged": "The answer did not come from a device that knows the text. Nothing was changed. Start again.",
  "request-forged": "The answer did not come from a device that knows the text. Nothing was changed. Start again.",
  "answer-forged": "The answer did not come from a device that knows the text. Nothing was changed. Start again.",
  "key-invalid": "The other device sent a key that is none. Nothing was changed. Start again.",
} as const;

export type FailureCode = keyof typeof words;

const ok = "OK";

/**
 * A message for the person, with the code at its end for whoever helps. Resolves to the button that was chosen.
 * It always has a button: without one the editor cuts it to a line, and what to do is at the end.
 */
export const tellFailure = (code: FailureCode, ...buttons: readonly string[]): Thenable<string | undefined> =>
  window.showWarningMessage(`${words[code]} (${code})`, ...(buttons.length > 0 ? buttons : [ok]));
