/** What happened, what was kept, what to do: by the literal code of the failure. */
export function failureSentence(code: string): string {
  switch (code) {
    case "store-full":
      return "The disk is full, so the change was not kept. What was there before is safe. Make room and try again.";
    case "store-unavailable":
      return "The browser's storage did not answer, so the change was not kept. Try again, or restart the browser.";
    case "capture-store-full":
      return "The disk is full, so nothing new is noted. What was noted is safe. Make room: downloads are then caught up on, uploads are not.";
    case "capture-store-unavailable":
      return "The browser's storage does not answer, so nothing new is noted. What was noted is kept. Restart the browser: downloads are then caught up on, uploads are not.";
    case "keys-broken":
      return "The key on this device cannot be read, so nothing is recorded. What was recorded is kept. Delete everything in the settings to begin anew, or pair with another device.";
    case "browser-refused":
      return "The browser was not allowed to let data leave, so sync stays off.";
    case "server-not-allowed":
      return "Without the browser's leave to talk to that server nobody can be signed in.";
    case "server-unknown":
      return "No Floyo server answers at that address. Check it, and whether the server runs.";
    case "no-connection":
      return "The server was not reached. Nothing is lost. Try again later.";
    case "too-many-attempts":
      return "Too many attempts. Wait a few minutes and try again.";
    case "not-accepted":
      return "The server did not accept that. Check what you typed.";
    case "signed-out":
      return "You are signed out. All is kept here; sign in to go on.";
    case "text-mistyped":
      return "The text has a slip in it. Compare it with the other screen and type it again.";
    case "pairing-expired":
      return "Ten minutes are over. Begin anew on both devices.";
    case "pairing-used":
    case "request-forged":
    case "answer-forged":
    case "message-malformed":
    case "key-invalid":
      return "That was not the device that knows the text. No key was given. Begin anew with a fresh text.";
    case "state-lost":
      return "Some settings on this device could not be read and began anew, on the careful side: recording may be off or paused. What was recorded is kept. Look through the settings.";
    case "suggestion-gone":
      return "This suggestion was decided elsewhere meanwhile.";
    default:
      return "Floyo's background part did not answer. Nothing is lost. Try again.";
  }
}
