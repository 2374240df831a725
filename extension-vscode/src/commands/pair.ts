import { window } from "vscode";
import { randomBytes } from "../device.ts";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";
import { joinDevice } from "../join-device.ts";
import { openServer } from "../open-server.ts";
import { welcomeDevice } from "../welcome-device.ts";

const showText = {
  label: "Show this device's text",
  detail: "The other device is new: it gets the keys of this one, so that both call the same file the same.",
  done: "The keys were given. The other device takes them once you have said there too that the digits are the same.",
};
const enterText = {
  label: "Enter the other device's text",
  detail: "This device is new: it takes the keys of the other one.",
  done: "The devices are paired: they now recognise each other's files.",
};

/** Pairs two devices of one person. The server carries ciphertext only. */
export async function pair(floyo: Floyo): Promise<void> {
  const { account } = await floyo.device.state.read();
  if (account === undefined) return void tellFailure("no-account");
  const way = await window.showQuickPick([enterText, showText], { title: "Pair with Another Device" });
  if (way === undefined) return;
  const server = await openServer(account, floyo.device.secrets);
  if (!server.ok) return void tellFailure(server.code);
  const ports = { api: server.value.api, randomBytes, nowSeconds: floyo.nowSeconds };
  const paired = await (way === showText ? welcomeDevice : joinDevice)(floyo, ports);
  if (paired === undefined) return;
  if (!paired.ok) return void tellFailure(paired.code);
  void window.showInformationMessage(way.done);
}
