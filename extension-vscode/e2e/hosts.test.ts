import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { expectVisible, openVscode, readRecorded, waitForRecorded, type Vscode } from "./harness/index.ts";

let vscode: Vscode | undefined;
afterEach(async () => {
  await vscode?.stop();
  vscode = undefined;
});

async function turnOn({ command, answer, statusBarItem, page }: Vscode): Promise<void> {
  await expectVisible(statusBarItem("Floyo"), 60_000);
  await command("Floyo: Turn On Recording");
  await answer("Turn On");
  await expectVisible(page.getByText("Floyo is on."));
}

test("in Restricted Mode it records what was agreed to and ignores the folder's own settings", async () => {
  const settings = JSON.stringify({ "floyo.ignore": ["*.csv"] });
  vscode = await openVscode({
    isRestricted: true,
    files: { "report.csv": "a,b\n", ".vscode/settings.json": settings },
  });
  await turnOn(vscode);
  await vscode.openFile("report.csv");
  expect(await waitForRecorded(vscode, { operation: "open", ext: "csv" })).toHaveLength(1);
});

test("a trusted folder can add to what is ignored and take nothing from it, and installed packages never count", async () => {
  const settings = JSON.stringify({ "floyo.ignore": ["*.csv", "!node_modules/", "!private/", "!*.md"] });
  vscode = await openVscode({
    files: { ".vscode/settings.json": settings, "node_modules/x/y.js": "", "private/a.md": "" },
    settings: { "floyo.ignore": ["private/"] },
  });
  await turnOn(vscode);
  writeFileSync(path.join(vscode.workspace, "node_modules/x/z.js"), "");
  writeFileSync(path.join(vscode.workspace, "private/b.md"), "a");
  writeFileSync(path.join(vscode.workspace, "report.csv"), "a");
  writeFileSync(path.join(vscode.workspace, "seen.txt"), "a");
  const events = await waitForRecorded(vscode, { tool: "disk" });
  expect(events.map(({ ext }) => ext)).toEqual(["txt"]);
});

test("a setting of the editor switches recording off at once", async () => {
  vscode = await openVscode({ settings: { "floyo.recording.enabled": false } });
  await turnOn(vscode);
  await expectVisible(vscode.page.locator(".statusbar-item .codicon-circle-slash"));
  writeFileSync(path.join(vscode.workspace, "seen.txt"), "a");
  await vscode.page.waitForTimeout(2000); // longer than the disk's changes are gathered
  expect(existsSync(path.join(vscode.storage, "log", "events-0000000000000001.log"))).toBe(false);
});

test("the web host: consent, recording and the views work, and a reload keeps what was recorded", async () => {
  vscode = await openVscode({
    files: { "report.csv": "a,b\n" },
    settings: { "remote.extensionKind": { "floyo.floyo": ["web"] } },
  });
  await turnOn(vscode);
  await vscode.openFile("report.csv");
  await vscode.openFloyo();
  await expectVisible(vscode.row(/Opened.*report\.csv/));
  expect(readNodeHostLog(vscode)).not.toContain("floyo.floyo");
  await vscode.picture("web-host");
  await vscode.reopen();
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.openFloyo();
  await expectVisible(vscode.row(/Opened.*report\.csv/));
});

/** The Node host tells there of every extension that it activates. */
function readNodeHostLog({ extensionLog }: Vscode): string {
  const names = readdirSync(extensionLog, { recursive: true, encoding: "utf8" });
  const logs = names.filter((name) => name.endsWith("remoteexthost.log"));
  return logs.map((name) => readFileSync(path.join(extensionLog, name), "utf8")).join("\n");
}

test("keys that the secret storage lost are said at once, and the person can start anew", async () => {
  vscode = await openVscode({ files: { "report.csv": "a,b\n" } });
  await turnOn(vscode);
  await vscode.openFile("report.csv");
  await waitForRecorded(vscode, { operation: "open" });
  await vscode.page.evaluate(() => localStorage.clear());
  await vscode.restart();
  await expectVisible(vscode.notification("keys-broken"), 60_000);
  await expectVisible(vscode.page.locator(".statusbar-item .codicon-warning"));
  await vscode.notification("keys-broken").locator(".monaco-button", { hasText: "Start Anew" }).click();
  await expect
    .poll(
      async () => {
        writeFileSync(path.join(vscode?.workspace ?? "", "again.json"), String(Math.random()));
        await vscode?.page.waitForTimeout(1500);
        return readRecorded(vscode ?? { storage: "" }).some(({ ext }) => ext === "json");
      },
      { timeout: 30_000 },
    )
    .toBe(true);
});
