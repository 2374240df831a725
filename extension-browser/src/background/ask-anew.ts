import { readConsent } from "@floyo/core/settings";
import type { Device } from "../device/device.ts";
import { openPage } from "../platform/browser-api.ts";

/** An update whose words are others than those that the person agreed to asks at once; until the answer Floyo is off. */
export async function askAnew({ state }: Device): Promise<void> {
  const { receipts } = await state.read();
  if (readConsent(receipts, "recording", "browser").state === "outdated") await openPage("welcome.html");
}
