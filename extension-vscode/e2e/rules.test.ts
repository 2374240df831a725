import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectVisible, openVscode, readRecorded, waitForRecorded, type Vscode } from "./harness/index.ts";

let vscode: Vscode;
beforeAll(async () => {
  vscode = await openVscode({
    files: { "report.csv": "a,b\n", "private/diary.md": "", "private/more.md": "", "seen.txt": "" },
  });
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On");
  await expectVisible(vscode.page.getByText("Floyo is on."));
});
afterAll(() => vscode?.stop());

const openPrivate = (name: string) => vscode.openPath(path.join(vscode.workspace, "private", name));
const opened = () => readRecorded(vscode).filter(({ operation }) => operation === "open");

test("one click in the explorer keeps a folder out, and what was noted of it can be deleted", async () => {
  await vscode.openFile("report.csv");
  await openPrivate("diary.md");
  await waitForRecorded(vscode, { operation: "open", ext: "md" });
  await vscode.openExplorer();
  const { page } = vscode;
  await page
    .locator(".explorer-folders-view .monaco-list-row", { hasText: "private" })
    .first()
    .click({ button: "right" });
  await page.locator(".monaco-menu .action-item", { hasText: /^Floyo$/ }).hover();
  await expectVisible(page.locator(".monaco-menu .action-item", { hasText: /^Note This Folder Again$/ }));
  await vscode.picture("folder-menu");
  await page.locator(".monaco-menu .action-item", { hasText: /^Never Note This Folder$/ }).click();
  const told = vscode.notification("That rule would have dropped 1 of 2 events of the last 30 days.");
  await expectVisible(told);
  await vscode.picture("folder-ignored");
  await told.locator(".monaco-button", { hasText: "Delete Those Events" }).click();
  await expect.poll(() => opened().map(({ ext }) => ext)).toEqual(["csv"]);
});

test("what happens in the folder is not noted until the person says so", async () => {
  await openPrivate("more.md");
  await vscode.openFile("seen.txt");
  await waitForRecorded(vscode, { operation: "open", ext: "txt" });
  expect(opened().map(({ ext }) => ext)).toEqual(["csv", "txt"]);
  await openPrivate("diary.md");
  await vscode.command("Floyo: Note This Folder Again");
  await expectVisible(vscode.page.getByText("private is noted again."));
  await vscode.command("View: Close All Editors");
  await openPrivate("more.md");
  await waitForRecorded(vscode, { operation: "open", ext: "md" });
});

test("kinds of activity are chosen by ticks, and the rules can be tried on what was noted", async () => {
  await vscode.command("Floyo: Choose What Is Noted");
  await expectVisible(vscode.page.locator(".quick-input-list .monaco-list-row", { hasText: "Opened files" }));
  await vscode.page.waitForTimeout(500); // the list fades in
  await vscode.picture("choose-operations");
  await vscode.pick("Opened files");
  await vscode.page.locator(".quick-input-widget .monaco-button", { hasText: "OK" }).click();
  await expectVisible(vscode.statusBarItem("The rules would have dropped 3 of 3 events"));
  await vscode.command("Floyo: Try the Rules on What Was Noted");
  await expectVisible(vscode.notification("The rules would have dropped 3 of 3 events of the last 30 days."));
  await vscode.picture("rules-tried");
  await vscode.openFile("report.csv");
  writeFileSync(path.join(vscode.workspace, "made.json"), "{}");
  await waitForRecorded(vscode, { operation: "create", ext: "json" });
  expect(opened()).toHaveLength(3);
});

test("how long events are kept is asked in days", async () => {
  await vscode.command("Floyo: Choose How Long Events Are Kept");
  await vscode.enter("30");
  await expectVisible(vscode.statusBarItem("Floyo keeps events for 30 days."));
  await vscode.command("Floyo: Choose How Long Events Are Kept");
  const box = vscode.page.locator(".quick-input-widget:not(:has(.quick-input-list:visible)) input:visible");
  await expect.poll(() => box.first().inputValue()).toBe("30");
});
