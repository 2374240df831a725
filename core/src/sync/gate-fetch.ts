import type { DeviceState } from "./device-state.ts";
import type { StateKeeper } from "./state-store.ts";

/**
 * A `fetch` for a sync: the look whether the person still wants it and the begin of the request are one, so that none begins
 * after a withdrawal was kept, in whichever window. `undefined`: not begun.
 */
export const gateFetch =
  <Arguments extends unknown[], Response>(
    fetch: (...request: Arguments) => Promise<Response>,
    state: StateKeeper,
    isWanted: (device: DeviceState) => boolean,
  ) =>
  async (...request: Arguments): Promise<Response | undefined> => {
    const begun: { response?: Promise<Response> } = {};
    await state.hold((device) => {
      if (!isWanted(device)) return;
      begun.response = fetch(...request);
      begun.response.catch(() => undefined); // whoever asked hears of it below
    });
    return begun.response;
  };
