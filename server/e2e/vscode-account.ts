import { basename } from "node:path";
import { expectVisible, type Vscode } from "floyo/e2e";
import type { Account } from "./browser-account.ts";

/** Says yes to recording, signs in by a code, and says yes to sync, also with VS Code's telemetry switched off. */
export async function signInVscode(vscode: Vscode, account: Account): Promise<void> {
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On, Files Elsewhere Too");
  await expectVisible(vscode.page.getByText("Floyo is on."));
  await vscode.command("Floyo: Sign In");
  await vscode.enter(account.email);
  await vscode.pick("Send me a code");
  await expectVisible(vscode.page.getByText("The six digits that were sent to"));
  await vscode.enter(await account.code());
  await expectVisible(vscode.dialog().getByText("May VS Code send its events"));
  await vscode.answer("Sync");
  await expectVisible(vscode.dialog().getByText("Sync all the same?"));
  await vscode.answer("Sync");
  await vscode.openFloyo();
  await expectVisible(vscode.page.getByText("What your other devices noticed"));
}

/** Enters the text that the other device shows and says yes; done when that one has said yes too. */
export async function joinFromVscode(vscode: Vscode, text: string): Promise<void> {
  await vscode.pickFrom("Floyo: Pair with Another Device", "Enter the other device's text");
  await vscode.enter(text);
  await expectVisible(vscode.dialog().getByText("Does your other device show the same six digits?"), 60_000);
  await vscode.answer("They Are the Same");
  await expectVisible(vscode.notification("The devices are paired"), 60_000);
}

/** Opens a file that lies outside the workspace, changes it and saves it, as a person does. */
export async function editInVscode(vscode: Vscode, path: string, text: string): Promise<void> {
  await vscode.openPath(path);
  await vscode.page.locator(".editor-group-container.active .editor-instance .view-lines").first().click();
  await vscode.page.keyboard.press("Control+A");
  await vscode.page.keyboard.type(text);
  await vscode.page.keyboard.press("Control+S");
  await expectVisible(vscode.page.locator(".tab.active:not(.dirty)", { hasText: basename(path) }));
}

/** Saves an automation of the one suggestion into the workspace folder. */
export async function saveFromVscode(vscode: Vscode, label: string): Promise<void> {
  await vscode.pickFrom("Floyo: Insert Automation", "TikTok");
  await vscode.pick(label);
  await vscode.pick("Save to a folder");
  await vscode.page.locator(".quick-input-widget .monaco-button", { hasText: "Save Here" }).click();
  await expectVisible(vscode.notification("Once you use it"));
  await vscode.command("Notifications: Clear All Notifications");
}
