import { isRootShared } from "@floyo/core/keys";
import { devicePurposes, readConsent } from "@floyo/core/settings";
import { recordConsent, type DeviceState } from "@floyo/core/sync";
import { window } from "vscode";
import { createReceipt } from "../create-receipt.ts";
import type { Floyo } from "../floyo.ts";

const withdrawAndDelete = { title: "Withdraw and Delete" };
const keep = { title: "Keep Recording", isCloseAffordance: true };
const detail =
  "Recording and sync stop at once. What was recorded on this computer, what waits to be sent, and the readable names are deleted. What is on the server stays until you delete it there.";

/** Takes back every consent of this editor, then empties what it had led to. */
export async function withdraw(floyo: Floyo): Promise<void> {
  const title = "Withdraw your consent to recording in VS Code?";
  const answer = await window.showWarningMessage(title, { modal: true, detail }, withdrawAndDelete, keep);
  if (answer !== withdrawAndDelete) return;
  const nowSeconds = floyo.nowSeconds();
  const withdrawn = await floyo.change((state) => withdrawAll(state, nowSeconds));
  if (!withdrawn.ok) return;
  const { log, labels, state, rulesKey } = floyo.device;
  await log.erase();
  await labels.erase();
  // Rules say what is never to be recorded, so they stay; those that were taken back can't be read any more.
  await state.update((before) => before, rulesKey.destroy);
  await giveUpOwnKeys(floyo);
  await floyo.refresh();
  window.setStatusBarMessage("Floyo is off. What was recorded here is deleted.", 5000);
}

/** Who has the root can tell whether a name that he guesses was among the deleted ones. */
async function giveUpOwnKeys({ device }: Floyo): Promise<void> {
  if ((await device.keys.load()) === undefined) return; // to open them would make them
  const [{ account }, keys] = [await device.state.read(), await device.openKeys()];
  if (!keys.ok || (account === undefined && !isRootShared(keys.value))) await device.keys.erase();
}

function withdrawAll(state: DeviceState, nowSeconds: number): DeviceState {
  const asked = devicePurposes.filter((purpose) => readConsent(state.receipts, purpose, "vscode").state !== "unasked");
  const receipts = asked.map((purpose) => createReceipt({ purpose, granted: false, nowSeconds }));
  const { suggestions: _suggestions, ...rest } = receipts.reduce(recordConsent, state);
  return { ...rest, routines: [] };
}
