import { consentedSince } from "@floyo/core/settings";
import type { Device } from "./device.ts";

/**
 * Events, names and what was learned from them are gone; the key of the names is overwritten first.
 * Consent, settings and account stay: they say what the person wants. Recording goes on from now.
 */
export async function eraseAll(device: Device, nowMs: number): Promise<void> {
  await device.labels.erase();
  await device.log.erase();
  if (!(await device.openKeys()).ok) await device.keyStore.erase(); // what was made under broken keys is gone anyway
  const { receipts } = await device.state.read();
  const isOn = consentedSince(receipts, "recording", "browser") !== undefined;
  if (isOn) await device.cursor.save({ throughMs: nowMs, recorded: [] });
  await device.state.update(({ suggestions: _suggestions, ...state }) => ({
    ...state,
    routines: [],
    announced: [],
    decisions: [],
  }));
}
