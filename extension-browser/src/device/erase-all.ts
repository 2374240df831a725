import { isRootShared } from "@floyo/core/keys";
import { failure, type Result } from "@floyo/core/result";
import { consentedSince } from "@floyo/core/settings";
import type { DeviceState } from "@floyo/core/sync";
import { errorToStoreFailure } from "../platform/error-to-store-failure.ts";
import type { Device } from "./device.ts";

/**
 * Events, names and what was learned from them are gone; the key of the names is overwritten first. Only a page can do it
 * (`SecretFile`). Consent, settings, rules and account stay: they say what the person wants; rules that were taken back
 * are not readable any more, for the rest goes under a new key. Recording goes on from now.
 */
export async function eraseAll(device: Device, nowMs: number): Promise<Result<unknown, string>> {
  try {
    await device.labels.erase();
    await device.log.erase();
    await giveUpOwnKeys(device);
    const { receipts } = await device.state.read();
    const isOn = consentedSince(receipts, "recording", "browser") !== undefined;
    if (isOn) await device.cursor.save({ throughMs: nowMs, recorded: [] });
    return await device.state.update(forgetLearned, device.rulesKey.destroy);
  } catch (error) {
    return failure(errorToStoreFailure(error));
  }
}

/** Who has the root can tell whether a name that he guesses was among the deleted ones. The next event makes a new one. */
async function giveUpOwnKeys({ state, keyStore, openKeys }: Device): Promise<void> {
  if ((await keyStore.load()) === undefined) return; // to open them would make them
  const [{ account }, keys] = [await state.read(), await openKeys()];
  if (!keys.ok || (account === undefined && !isRootShared(keys.value))) await keyStore.erase();
}

const forgetLearned = ({ suggestions: _suggestions, ...state }: DeviceState): DeviceState => ({
  ...state,
  routines: [],
  announced: [],
  decisions: [],
});
