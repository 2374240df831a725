import { boundOutbox, forgetOld } from "@floyo/core/sync";
import { createFlushLock } from "./create-flush-lock.ts";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";
import { mineLog } from "./mine-log.ts";

/**
 * With consent the log is mined; without, what is left of it is still forgotten in time, for that needs none. For a server that
 * is away no more waits than may.
 */
export async function tendLog(floyo: Floyo): Promise<void> {
  const state = await floyo.device.state.read();
  if (hasConsent(state)) await mineLog(floyo, { isWatching: false });
  else await forgetOld(floyo.device, floyo.nowSeconds());
  if (state.account !== undefined) await boundOutbox({ ...floyo.device, lock: createFlushLock(floyo.device) });
}
