import { changeKey } from "@floyo/core/sync";
import { window } from "vscode";
import { randomBytes } from "../device.ts";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";
import { openServer } from "../open-server.ts";

const change = { title: "Change" };

/** For a device that was lost, or removed on another one: it has the key, and should not read on. */
export async function changeOwnKey(floyo: Floyo): Promise<void> {
  const { account } = await floyo.device.state.read();
  if (account === undefined) return void tellFailure("no-account");
  const detail =
    "Makes a new key for this device and your other ones. Devices that you removed from the account do not get it: they can read nothing that comes after. What you repeat stays known here; the server starts to count anew.";
  const question = "Change the key of your devices?";
  if ((await window.showInformationMessage(question, { modal: true, detail }, change)) === undefined) return;
  const server = await openServer(account, floyo.device.secrets);
  if (!server.ok) return void tellFailure(server.code);
  const { log, keyRing } = floyo.device;
  const changed = await changeKey({ surface: "vscode", log, api: server.value.api, keyRing, randomBytes });
  if (!changed.ok) return void tellFailure(changed.code);
  const others = changed.value.length - 1;
  const takers = others === 1 ? "One other device takes" : `${others} other devices take`;
  const whoElse = others === 0 ? "This device alone has the new one." : `${takers} the new one with the next sync.`;
  const paper = "A recovery code on paper is of the old key: write down the new one.";
  void window.showInformationMessage(`The key was changed. ${whoElse} ${paper}`);
}
