import { settingsToPolicy } from "@floyo/core/settings";
import { updateBadge } from "./badge.ts";
import type { Device } from "../device/device.ts";
import { updatePageScripts } from "../device/page-scripts.ts";

/** What the browser is to do follows from what is stored: scripts on the sites, words on the button. */
export async function applyState(device: Device, nowMs: number): Promise<void> {
  const state = await device.state.read();
  await updatePageScripts(settingsToPolicy({ ...state, surface: "browser" }), state.account?.serverUrl);
  await updateBadge(device, Math.floor(nowMs / 1000));
}
