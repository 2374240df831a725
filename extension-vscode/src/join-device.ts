import { confirmPairing, replaceRoot, type RevealedPairing } from "@floyo/core/keys";
import { success, type Result } from "@floyo/core/result";
import { askForRoot, findChallenge, findRoot, type PairingPorts } from "@floyo/core/sync";
import { window } from "vscode";
import type { FailureCode } from "./failure-words.ts";
import type { Floyo } from "./floyo.ts";
import { waitForDevice } from "./wait-for-device.ts";

const same = { title: "They Are the Same" };
const differ = { title: "They Differ" };

/**
 * This device is new: it takes the keys of the one whose text the person enters, when the person has said yes on both.
 * `undefined`: called off.
 */
export async function joinDevice(
  { device }: Floyo,
  ports: PairingPorts,
): Promise<Result<undefined, FailureCode> | undefined> {
  const text = await window.showInputBox({
    title: "Pair with Another Device",
    prompt: "The text that the other device shows",
    ignoreFocusOut: true,
  });
  if (text === undefined) return undefined;
  const keys = await device.openKeys();
  if (!keys.ok) return keys;
  const own = { device: await device.log.device(), publicKey: keys.value.device.publicKey };
  const asked = await askForRoot(ports, text, own);
  if (!asked.ok) return asked;

  const challenged = await waitForDevice("Floyo: waiting for the other device", () =>
    findChallenge(ports, asked.value),
  );
  if (!challenged?.ok) return challenged;
  const answer = await compareDigits(challenged.value);
  if (answer === undefined) return undefined;
  const confirmed = confirmPairing(challenged.value, answer === same, ports.nowSeconds());
  if (!confirmed.ok) return confirmed;
  const paired = await waitForDevice("Floyo: approve on the other device too", () => findRoot(ports, confirmed.value));
  if (!paired?.ok) return paired;
  const { root } = paired.value;
  const changed = await device.keyRing.update((held) => replaceRoot(held, { root }));
  return changed.ok ? success(undefined) : changed;
}

function compareDigits({ comparisonCode }: RevealedPairing) {
  const detail = `This device shows ${comparisonCode}. Without your yes it takes no key.`;
  const question = "Does your other device show the same six digits?";
  return window.showInformationMessage(question, { modal: true, detail }, same, differ);
}
