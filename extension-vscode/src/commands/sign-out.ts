import { signOut } from "@floyo/core/sync";
import { window } from "vscode";
import type { Floyo } from "../floyo.ts";
import { openServer } from "../open-server.ts";

/** Signed out here whether or not the server can be reached. What was recorded stays. */
export async function signOutOfServer(floyo: Floyo): Promise<void> {
  const { account } = await floyo.device.state.read();
  const server = account && (await openServer(account, floyo.device.secrets));
  if (server?.ok) await server.value.session.signOut();
  await floyo.device.secrets.delete("floyo.session.tokens");
  await floyo.change(signOut);
  window.setStatusBarMessage("Signed out of Floyo. What was recorded here stays here.", 5000);
}
