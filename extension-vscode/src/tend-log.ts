import { forgetOld } from "@floyo/core/sync";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";
import { mineLog } from "./mine-log.ts";

/** With consent the log is mined; without, what is left of it is still forgotten in time, for that needs none. */
export async function tendLog(floyo: Floyo): Promise<void> {
  if (hasConsent(await floyo.device.state.read())) await mineLog(floyo, { isWatching: false });
  else await forgetOld(floyo.device, floyo.nowSeconds());
}
