import { startPairing, type VerifiedPairing } from "@floyo/core/keys";
import type { Result } from "@floyo/core/result";
import { findNewDevice, findRequest, giveRoot, type PairingPorts } from "@floyo/core/sync";
import { env, window } from "vscode";
import type { FailureCode } from "./failure-words.ts";
import type { Floyo } from "./floyo.ts";
import { waitForDevice } from "./wait-for-device.ts";

const copy = { title: "Copy and Continue" };
const approve = { title: "Approve" };
const refuse = { title: "Refuse", isCloseAffordance: true };

/**
 * This device has the keys: it shows the text, and hands them over when the person says yes. `undefined`: called off.
 * A dialogue of the editor holds no picture, so there is no QR code here.
 */
export async function welcomeDevice(
  { device }: Floyo,
  ports: PairingPorts,
): Promise<Result<undefined, FailureCode> | undefined> {
  const keys = await device.openKeys();
  if (!keys.ok) return keys;
  const { root, device: ownKeys } = keys.value;
  const own = { device: await device.log.device(), publicKey: ownKeys.publicKey };
  const { offer, text } = startPairing(ports.randomBytes, ports.nowSeconds());
  const detail = `${text}\n\nIt holds for ten minutes, for one device. Who knows it can pair, so show it to nobody else.`;
  const question = "Enter this text on the other device";
  if ((await window.showInformationMessage(question, { modal: true, detail }, copy)) === undefined) return undefined;
  await env.clipboard.writeText(text);

  const title = "Floyo: waiting for the other device";
  const challenged = await waitForDevice(title, () => findNewDevice(ports, offer, own));
  if (!challenged?.ok) return challenged;
  const request = await waitForDevice(title, () => findRequest(ports, challenged.value));
  if (!request?.ok) return request;
  if (!(await isApproved(request.value))) return undefined;
  return giveRoot(ports, request.value, root);
}

async function isApproved({ comparisonCode }: VerifiedPairing): Promise<boolean> {
  const detail = `Both devices show the same six digits: ${comparisonCode}. If the other one shows others, refuse.`;
  const question = "Pair with the device that entered your text?";
  return (await window.showInformationMessage(question, { modal: true, detail }, approve, refuse)) === approve;
}
