import { approvePairing, startPairing, verifyPairing, type VerifiedPairing } from "@floyo/core/keys";
import type { Result } from "@floyo/core/result";
import { writeToMailbox, type ServerApi } from "@floyo/core/sync";
import { env, window } from "vscode";
import { randomBytes } from "./device.ts";
import type { FailureCode } from "./failure-words.ts";
import type { Floyo } from "./floyo.ts";
import { waitForSlot } from "./wait-for-slot.ts";

const copy = { title: "Copy and Continue" };
const approve = { title: "Approve" };
const refuse = { title: "Refuse", isCloseAffordance: true };

/**
 * This device has the keys: it shows the text, and hands them over when the person says yes. `undefined`: called off.
 * A dialogue of the editor holds no picture, so there is no QR code here.
 */
export async function welcomeDevice(floyo: Floyo, api: ServerApi): Promise<Result<undefined, FailureCode> | undefined> {
  const keys = await floyo.device.openKeys();
  if (!keys.ok) return keys;
  const { offer, text } = startPairing(randomBytes, floyo.nowSeconds());
  const detail = `${text}\n\nIt holds for ten minutes, for one device. Who knows it can pair, so show it to nobody else.`;
  const question = "Enter this text on the other device";
  if ((await window.showInformationMessage(question, { modal: true, detail }, copy)) === undefined) return undefined;
  await env.clipboard.writeText(text);

  const title = "Floyo: waiting for the other device";
  const body = await waitForSlot({ api, ...offer, slot: "request", title });
  if (!body?.ok) return body;
  const request = verifyPairing(offer, body.value, floyo.nowSeconds());
  if (!request.ok) return request;
  const { verified } = request.value;
  if (!(await isApproved(verified))) return undefined;
  const own = {
    device: await floyo.device.log.device(),
    publicKey: keys.value.device.publicKey,
    root: keys.value.root,
  };
  const answer = await approvePairing(verified, own, { randomBytes, nowSeconds: floyo.nowSeconds() });
  return answer.ok ? writeToMailbox(api, { ...offer, slot: "answer" }, answer.value) : answer;
}

async function isApproved({ comparisonCode }: VerifiedPairing): Promise<boolean> {
  const detail = `Both devices show the same six digits: ${comparisonCode}. If the other one shows others, refuse.`;
  const question = "Pair with the device that entered your text?";
  return (await window.showInformationMessage(question, { modal: true, detail }, approve, refuse)) === approve;
}
