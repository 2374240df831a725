import { followChanges, longestStreamMs } from "@floyo/core/sync";
import { isSyncWanted } from "./data-collection.ts";
import type { Device } from "./device.ts";
import { openServer } from "./server-access.ts";
import { gateOf } from "./sync-with-server.ts";

/**
 * Has everything read anew as soon as the server tells of a change. Only ever in a page that shows it: a worker is not kept
 * alive for this. `onChange` answers false when it could not begin.
 */
export function followServer(device: Device, onChange: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  const open = async () => {
    const address = await device.server.load();
    if (address === undefined) return { kind: "unreachable", reason: "halted" } as const;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(longestStreamMs)]);
    return openServer(address, device, gateOf(device)).openChanges(limited);
  };
  const isWanted = async () => {
    const state = await device.state.read();
    return state.account !== undefined && isSyncWanted(state);
  };
  return followChanges({ open, isWanted, onChange, wait: (ms) => wait(ms, signal), random: Math.random }, signal);
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
