import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectVisible, openVscode, readRecorded, waitForRecorded, type Vscode } from "./harness/index.ts";

let vscode: Vscode;
beforeAll(async () => {
  vscode = await openVscode({ files: { "report.csv": "a,b\n", "private/deep/diary.md": "" } });
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On");
  await expectVisible(vscode.page.getByText("Floyo is on."));
});
afterAll(() => vscode?.stop());

test("what was noted is exported with its names to where the person wants it", async () => {
  await vscode.openFile("report.csv");
  await vscode.openPath(path.join(vscode.workspace, "private/deep/diary.md"));
  await waitForRecorded(vscode, { operation: "open", ext: "md" });
  await vscode.command("Floyo: Export");
  await expectVisible(vscode.page.locator(".quick-input-list .monaco-list-row", { hasText: "Events (CSV)" }));
  await vscode.picture("export");
  await vscode.pick("Events (CSV)");
  await expectVisible(vscode.page.locator(".quick-input-widget", { hasText: "Export What Was Noted" }));
  await vscode.page.locator(".quick-input-widget .monaco-button", { hasText: "OK" }).click();
  await expectVisible(vscode.statusBarItem("what was noted is exported to floyo-events.csv"));
  const file = path.join(vscode.workspace, "../floyo-events.csv");
  expect(existsSync(file)).toBe(true);
  const lines = readFileSync(file, "utf8").trimEnd().split("\r\n").slice(1);
  expect(lines.map((line) => /report\.csv|diary\.md/.exec(line)?.[0])).toEqual(["report.csv", "diary.md"]);
});

test("what is of a folder goes after one question, with what is of the folders in it", async () => {
  await vscode.pickFrom("Floyo: Delete", "A folder");
  await vscode.pick(path.join(vscode.workspace, "private/deep"));
  await expectVisible(vscode.dialog().getByText("Delete 1 of 2 events, of"));
  await vscode.picture("delete");
  await vscode.answer("Delete");
  await expectVisible(vscode.statusBarItem("1 event is deleted."));
  expect(readRecorded(vscode).map(({ ext }) => ext)).toEqual(["csv"]);
});
