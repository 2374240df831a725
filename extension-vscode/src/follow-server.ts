import { followChanges, gateFetch, longestStreamMs, type DeviceState } from "@floyo/core/sync";
import type { Floyo } from "./floyo.ts";
import { isSyncOn } from "./is-sync-on.ts";
import { openServer } from "./open-server.ts";

/** Syncs as soon as the person's server tells of a change, until nobody follows any more or somebody else signs in. */
export async function followServer(floyo: Floyo, signal: AbortSignal): Promise<void> {
  const { secrets, state } = floyo.device;
  const { account } = await state.read();
  if (account === undefined) return;
  const isOn = (device: DeviceState) =>
    isSyncOn(floyo, device) &&
    device.account?.serverUrl === account.serverUrl &&
    device.account.email === account.email;
  const open = async () => {
    const server = await openServer(account, secrets, (fetch) => gateFetch(fetch, state, isOn));
    if (!server.ok) return { kind: "unreachable", reason: "no-connection" } as const;
    return server.value.openChanges(AbortSignal.any([signal, AbortSignal.timeout(longestStreamMs)]));
  };
  const ports = {
    open,
    isWanted: async () => isOn(await state.read()),
    onChange: async () => (await floyo.sync({ isAsked: false })).failure !== "busy",
    wait: (ms: number) => wait(ms, signal),
    random: Math.random,
  };
  await followChanges(ports, signal);
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", end, { once: true });
  });
