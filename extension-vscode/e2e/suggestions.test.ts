import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Signal } from "@floyo/core/privacy";
import { filterSignal } from "@floyo/core/privacy";
import { buildPolicy, testTokenKey } from "@floyo/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createNodeFiles } from "../src/platform/node-files.ts";
import { openTestLog } from "../src/testing/test-log-storage.ts";
import { expectVisible, openVscode, type Vscode } from "./harness/index.ts";

const week = 7 * 86_400_000;
const minute = 60_000;
let vscode: Vscode;

beforeAll(async () => {
  vscode = await openVscode({ files: { "notes.md": "" } });
});
afterAll(() => vscode?.stop());

/** One Monday's chore, as browser and editor tell it. */
function recallMonday(atMs: number): readonly Signal[] {
  const moment = { utcOffsetMinutes: 0, cause: "user" } as const;
  const name = `report_${new Date(atMs).toISOString().slice(0, 10)}.csv`;
  const raw = { path: `/home/robin/Downloads/${name}`, bytes: 90_000 + (atMs % 997), modifiedMs: atMs };
  const clean = { bytes: 40_000 + (atMs % 997), modifiedMs: atMs + 3 * minute };
  const sheet = "https://docs.google.com/spreadsheets/d/1/edit";
  return [
    {
      ...moment,
      atMs,
      surface: "browser",
      operation: "download",
      tool: "download",
      file: raw,
      place: { kind: "site", url: "https://ads.tiktok.com/" },
    },
    {
      ...moment,
      atMs: atMs + 3 * minute,
      surface: "vscode",
      operation: "modify",
      tool: "editor",
      file: { ...raw, ...clean },
      activeSeconds: 150,
    },
    {
      ...moment,
      atMs: atMs + 5 * minute,
      surface: "browser",
      operation: "upload",
      tool: "file-input",
      file: { name, ...clean },
      place: { kind: "site", url: sheet },
      target: sheet,
    },
  ];
}

/** Through the door and into the log that the extension reads, as if it had been there for four weeks. */
async function recordPastWeeks(): Promise<void> {
  const log = openTestLog(createNodeFiles(path.join(vscode.storage, "log")), { segmentBytes: 100_000 });
  const policy = buildPolicy({ consentedAtMs: 0, recordsOutsideWorkspaces: true });
  const signals = [4, 3, 2, 1].flatMap((weeks) => recallMonday(Date.now() - weeks * week + 60 * minute));
  const filtered = signals.map((signal) => filterSignal(signal, policy, testTokenKey));
  const appended = await log.append(filtered.flatMap((one) => (one.ok ? [one.value.event] : [])));
  expect(appended.ok && appended.value).toHaveLength(12);
}

/** What a weekly report that goes into a sheet is offered. */
const targets = [
  "Script for your computer (Node)",
  "Script for your computer (Python)",
  "Task for VS Code",
  "GitHub Actions workflow",
  "n8n workflow",
  "Make scenario",
  "Workflow for Floyo's command line",
];

const suggestion = () => vscode.row(/TikTok Ads Manager.*Google Sheets/);

test("a weekly chore becomes a suggestion with its evidence, its steps and its automations", async () => {
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On");
  await expectVisible(vscode.page.getByText("Floyo is on."));
  await recordPastWeeks();
  await vscode.openFloyo();
  await expectVisible(suggestion(), 60_000);
  await suggestion().first().click();
  await expectVisible(vscode.row(/4 times/));
  await vscode.page.waitForTimeout(500); // the tree unfolds
  await vscode.picture("suggestion");
  for (const label of targets) expect(await vscode.row(label).count(), label).toBe(1);
});

test("a suggestion can be read as a page", async () => {
  await vscode.pickFrom("Floyo: Show Suggestion", "TikTok");
  const page = vscode.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await expectVisible(page.getByText("Why you see this"));
  await page.getByText("4 times:").click();
  await expectVisible(page.getByText("Downloaded a CSV file from TikTok Ads Manager").first());
  expect(await page.getByText("it would have taken over 12 of 12 actions").count()).toBe(1);
  await vscode.picture("suggestion-page");
});

test("never takes it away at once, and undo brings it back", async () => {
  await vscode.pickFrom("Floyo: Never Suggest This Again", "TikTok");
  await expectVisible(vscode.notification("Floyo won't suggest this again"));
  await suggestion().waitFor({ state: "detached" });
  await vscode.notification("Floyo won't suggest this again").locator(".monaco-button", { hasText: "Undo" }).click();
  await expectVisible(suggestion());
  expect(await suggestion().count()).toBe(1);
});

test("what is in use stands below the suggestions, and can be taken back", async () => {
  await vscode.openFloyo();
  await vscode.pickFrom("Floyo: I Use an Automation for This", "TikTok");
  await vscode.row("In use").first().click();
  await expectVisible(vscode.row(/Too early to tell/));
  await vscode
    .row(/Too early to tell/)
    .first()
    .click();
  const page = vscode.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await expectVisible(page.getByText("fewer than two times were expected"));
  await vscode.picture("in-use");
  await vscode.pickFrom("Floyo: Undo a Decision", "TikTok");
  await expectVisible(suggestion());
  await vscode.row("In use").waitFor({ state: "detached" });
  expect(await suggestion().count()).toBe(1);
});

test("an automation is saved where the person wants it, with what to do next", async () => {
  await vscode.pickFrom("Floyo: Insert Automation", "TikTok");
  await vscode.pick("n8n workflow");
  await vscode.pick("Save to a folder");
  await expectVisible(vscode.page.locator(".quick-input-widget .monaco-button", { hasText: "Save Here" }));
  await vscode.page.locator(".quick-input-widget .monaco-button", { hasText: "Save Here" }).click();
  await expectVisible(vscode.page.locator(".tab", { hasText: "What to Do Next" }));
  await vscode.page.waitForTimeout(500); // the last tab comes to rest
  await vscode.picture("automation");
  const name = readdirSync(vscode.workspace).find((file) => file.startsWith("floyo-")) ?? "";
  const workflow: unknown = JSON.parse(readFileSync(path.join(vscode.workspace, name), "utf8"));
  expect(workflow).toHaveProperty("nodes.2.type");
});
