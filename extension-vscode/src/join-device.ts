import { finishPairing, replaceRoot, requestPairing } from "@floyo/core/keys";
import { success, type Result } from "@floyo/core/result";
import { writeToMailbox, type ServerApi } from "@floyo/core/sync";
import { window } from "vscode";
import type { FailureCode } from "./failure-words.ts";
import type { Floyo } from "./floyo.ts";
import { waitForSlot } from "./wait-for-slot.ts";

/** This device is new: it takes the keys of the one whose text the person enters. `undefined`: called off. */
export async function joinDevice(floyo: Floyo, api: ServerApi): Promise<Result<undefined, FailureCode> | undefined> {
  const text = await window.showInputBox({
    title: "Pair with Another Device",
    prompt: "The text that the other device shows",
    ignoreFocusOut: true,
  });
  if (text === undefined) return undefined;
  const keys = await floyo.device.openKeys();
  if (!keys.ok) return keys;
  const own = { device: await floyo.device.log.device(), publicKey: keys.value.device.publicKey };
  const requested = await requestPairing(text, own, floyo.nowSeconds());
  if (!requested.ok) return requested;
  const { pending, body, comparisonCode } = requested.value;
  const written = await writeToMailbox(api, { ...pending, slot: "request" }, body);
  if (!written.ok) return written;

  const title = `Floyo: approve on the other device. It shows the same digits: ${comparisonCode}`;
  const answer = await waitForSlot({ api, ...pending, slot: "answer", title });
  if (!answer?.ok) return answer;
  const paired = await finishPairing(pending, answer.value, floyo.nowSeconds());
  if (!paired.ok) return paired;
  const { root } = paired.value;
  const changed = await floyo.device.keyRing.update((held) => replaceRoot(held, { root }));
  return changed.ok ? success(undefined) : changed;
}
