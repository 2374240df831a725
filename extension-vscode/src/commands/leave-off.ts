import { window } from "vscode";

/** The other answer, of equal weight. There is nothing to keep of it: off is how Floyo begins. */
export async function leaveOff(): Promise<void> {
  window.setStatusBarMessage("Floyo stays off. Nothing is recorded.", 5000);
}
