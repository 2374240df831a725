import type { Account, DeviceState } from "./device-state.ts";
import type { StateKeeper, StateStoreFailure } from "./state-store.ts";

/** The device state as one sync may see and change it. */
export type WatchedState = StateKeeper & { readonly firstFailure: () => StateStoreFailure | undefined };

/**
 * Steps go on when a save fails: what was said is said again the next time, and the server keeps it once.
 * When another person signs in meanwhile, nobody is signed in as far as this sync can see, and it changes nothing more.
 */
export function watchState(state: StateKeeper, account: Account | undefined): WatchedState {
  let failure: StateStoreFailure | undefined;
  const isOurs = (device: DeviceState) =>
    device.account?.serverUrl === account?.serverUrl && device.account?.email === account?.email;

  return {
    firstFailure: () => failure,
    hold: state.hold,
    read: async () => {
      const device = await state.read();
      return isOurs(device) ? device : { ...device, account: undefined };
    },
    update: async (step) => {
      const saved = await state.update((device) => (isOurs(device) ? step(device) : device));
      if (!saved.ok) failure ??= saved.code;
      return saved;
    },
  };
}
