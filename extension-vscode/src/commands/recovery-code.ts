import { recoveryCodeToRoot, replaceRoot, rootToRecoveryCode } from "@floyo/core/keys";
import { window } from "vscode";
import { tellFailure } from "../failure-words.ts";
import type { Floyo } from "../floyo.ts";

const show = { label: "Show a recovery code", detail: "The key on paper, for the day when all devices are lost." };
const enter = {
  label: "Enter a recovery code",
  detail: "The key on the paper takes the place of the one that this device made for itself.",
};

/** The key on paper, if the person likes. */
export async function useRecoveryCode(floyo: Floyo): Promise<void> {
  const task = await window.showQuickPick([show, enter], { title: "Recovery Code" });
  if (task !== undefined) await (task === show ? showCode : enterCode)(floyo);
}

/** In a dialogue and nowhere else: the code is not stored, and not put on the clipboard, which other programs read. */
async function showCode({ device }: Floyo): Promise<void> {
  const keys = await device.keyRing.read();
  if (!keys.ok) return void tellFailure(keys.code);
  const lines = rootToRecoveryCode(keys.value.root).replaceAll(/((?:.{5}-){3}.{5})-/g, "$1\n");
  const detail = `${lines}\n\nWho has this code has your key: keep it with your papers. When the key is changed, it is of no use any more.`;
  await window.showInformationMessage("Write this down", { modal: true, detail });
}

async function enterCode({ device, refresh }: Floyo): Promise<void> {
  const code = await window.showInputBox({
    title: "Recovery Code",
    prompt: "The code on the paper",
    ignoreFocusOut: true,
    validateInput: (text) => (recoveryCodeToRoot(text).ok ? undefined : "Twelve groups of five; one is not right yet."),
  });
  const root = code === undefined ? undefined : recoveryCodeToRoot(code);
  if (root === undefined) return;
  const changed = root.ok ? await device.keyRing.update((keys) => replaceRoot(keys, { root: root.value })) : root;
  if (!changed.ok) return void tellFailure(changed.code);
  await refresh();
  void window.showInformationMessage("This device has the key of the code now.");
}
