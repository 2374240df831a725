import type { AskServer } from "@floyo/core/sync";
import { isSyncWanted } from "./data-collection.ts";
import type { Device } from "./device.ts";
import { openServer } from "./server-access.ts";
import { gateOf } from "./sync-with-server.ts";

/** Asks the server that the person syncs with. */
export const createAskServer =
  (device: Device): AskServer =>
  async (ask) => {
    const state = await device.state.read();
    const address = await device.server.load();
    if (address === undefined || state.account === undefined || !isSyncWanted(state)) return undefined;
    const outcome = await ask(openServer(address, device, gateOf(device)).api);
    return outcome.kind === "answered" ? outcome.answer : undefined;
  };
