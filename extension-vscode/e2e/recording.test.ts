import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectVisible, openVscode, readRecorded, waitForRecorded, type Vscode } from "./harness/index.ts";

let vscode: Vscode;
beforeAll(async () => {
  vscode = await openVscode({
    files: { "report.csv": "a,b\n1,2\n", "notes.md": "# Notes\n", "in/old.md": "", "many/old.md": "" },
  });
});
afterAll(() => vscode?.stop());

const inWorkspace = (name: string) => path.join(vscode.workspace, name);
/** The words of the activity view, without the marks around names. */
const activity = (text: string) => vscode.row(new RegExp(text.replaceAll(" ", "[ \\u2068\\u2069]+")));

test("it activates by itself, says that it is off, and stores nothing before consent", async () => {
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.openFile("report.csv");
  writeFileSync(inWorkspace("before.csv"), "1");
  await vscode.openFloyo();
  await expectVisible(vscode.page.getByText("It is off: nothing is recorded."));
  await vscode.picture("off");
  expect(existsSync(vscode.storage)).toBe(false);
});

test("the walkthrough gives accepting and declining the same weight; declining stores the answer alone", async () => {
  await vscode.page.setViewportSize({ width: 1600, height: 900 });
  await vscode.command("Floyo: Get Started");
  const step = vscode.page.locator(".step-list-container .getting-started-step");
  await expectVisible(step);
  await vscode.page.waitForSelector("iframe.webview.ready");
  await vscode.page.waitForTimeout(1000); // the page within has no other sign that it was drawn
  await vscode.picture("walkthrough-what");
  await step.filter({ hasText: "Choose" }).click();
  const buttons = vscode.page.locator(".getting-started-step.expanded .monaco-button");
  await expectVisible(buttons.filter({ hasText: "Leave Recording Off" }));
  const looks = await buttons.evaluateAll((all) => all.map((button) => getComputedStyle(button).backgroundColor));
  expect(new Set(looks).size).toBe(1);
  await vscode.picture("walkthrough-choose");
  await buttons.filter({ hasText: "Leave Recording Off" }).click();
  await expectVisible(vscode.statusBarItem("Floyo stays off"));
  expect(readdirSync(vscode.storage)).toEqual(["state"]);
  await vscode.page.setViewportSize({ width: 1280, height: 800 });
});

test("closing the question is a no", async () => {
  await vscode.command("Floyo: Turn On Recording");
  await expectVisible(vscode.dialog());
  await vscode.picture("consent");
  await vscode.answer("Leave Off");
  await expectVisible(vscode.statusBarItem("Floyo stays off"));
  expect(readdirSync(vscode.storage)).toEqual(["state"]);
});

test("after consent a file that is opened is recorded as tokens, and its name can be read in the view", async () => {
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On");
  await expectVisible(vscode.page.getByText("Floyo is on."));
  await vscode.openFile("notes.md");
  const [event] = await waitForRecorded(vscode, { operation: "open", ext: "md" });
  expect(event).toMatchObject({ cause: "user", tool: "editor", surface: "vscode" });
  await vscode.openFloyo();
  await expectVisible(activity("Opened notes.md"));
});

test("typing and saving is one change, with attention, and no echo of it from the disk", async () => {
  await vscode.openFile("report.csv");
  await vscode.page.locator(".editor-instance .view-lines").first().click();
  await vscode.page.keyboard.type("3,4");
  await vscode.page.keyboard.press("Control+S");
  const [event] = await waitForRecorded(vscode, { operation: "modify", ext: "csv", tool: "editor" });
  expect(event?.cause).toBe("user");
  expect([typeof event?.active, typeof event?.length]).toEqual(["number", "string"]);
});

test("creating, renaming and deleting in the explorer is the person's doing", async () => {
  await vscode.openExplorer();
  const { page } = vscode;
  await page.locator(".explorer-folders-view").hover();
  await page.locator('a.action-label[aria-label^="New File"]').first().click();
  const name = page.locator(".explorer-item-edited input");
  await name.fill("made.txt");
  await name.press("Enter");
  await waitForRecorded(vscode, { operation: "create", tool: "explorer", ext: "txt" });

  const row = (text: string) => page.locator(".explorer-folders-view .monaco-list-row", { hasText: text });
  await row("made.txt").click();
  await page.keyboard.press("F2");
  await name.fill("renamed.txt");
  await name.press("Enter");
  const [renamed] = await waitForRecorded(vscode, { operation: "rename", tool: "explorer" });
  const created = readRecorded(vscode).find(({ operation, tool }) => operation === "create" && tool === "explorer");
  expect(renamed?.from).toEqual([created?.file]);

  await row("renamed.txt").click();
  await page.keyboard.press("Delete");
  await waitForRecorded(vscode, { operation: "delete", tool: "explorer" });
});

test("what another program does on the disk has the cause program; a move is a rename", async () => {
  writeFileSync(inWorkspace("in/export.json"), "{}");
  const [created] = await waitForRecorded(vscode, { operation: "create", ext: "json" });
  expect(created).toMatchObject({ cause: "program", tool: "disk" });
  await vscode.page.waitForTimeout(2500); // a file counts as freshly written for two seconds
  renameSync(inWorkspace("in/export.json"), inWorkspace("in/shifted.json"));
  const [moved] = await waitForRecorded(vscode, { operation: "rename", ext: "json" });
  expect(moved).toMatchObject({ cause: "program", from: [created?.file], stat: created?.stat });
  appendFileSync(inWorkspace("in/shifted.json"), " ");
  await waitForRecorded(vscode, { operation: "modify", ext: "json", tool: "disk" });
  rmSync(inWorkspace("in/shifted.json"));
  await waitForRecorded(vscode, { operation: "delete", ext: "json" });
});

test("files in a new folder tree are found, though the watcher may tell of its top only", async () => {
  mkdirSync(inWorkspace("deep/er"), { recursive: true });
  writeFileSync(inWorkspace("deep/er/found.xml"), "<a/>");
  const [found] = await waitForRecorded(vscode, { operation: "create", ext: "xml" });
  expect(found?.tool).toBe("disk");
});

test("ten thousand files at once are at most twenty events", async () => {
  const before = readRecorded(vscode).length;
  for (let index = 0; index < 10_000; index++) writeFileSync(inWorkspace(`many/${index}.txt`), "x");
  await waitForRecorded(vscode, { operation: "create", tool: "disk", count: {} });
  await vscode.page.waitForTimeout(3000); // whatever else the watcher still has to tell
  expect(readRecorded(vscode).length - before).toBeLessThanOrEqual(20);
});

test("each of these was recorded once", () => {
  const seen = readRecorded(vscode).filter(({ count }) => count === undefined);
  const keys = seen.map(({ operation, tool, file, at }) => [operation, tool, file, at].join());
  expect(new Set(keys).size).toBe(keys.length);
  expect(seen.filter(({ operation, ext }) => operation === "modify" && ext === "csv")).toHaveLength(1);
});

test("a file outside the workspace is not recorded without its own consent", async () => {
  writeFileSync(path.join(vscode.outside, "elsewhere.pdf.tsv"), "a\tb");
  await openOutside("elsewhere.pdf.tsv");
  await vscode.openFile("notes.md");
  await vscode.openFile("report.csv");
  expect(readRecorded(vscode).some(({ ext }) => ext === "tsv")).toBe(false);
});

const openOutside = (name: string) => vscode.openPath(path.join(vscode.outside, name));

test("the outbox shows in words and byte for byte what would be sent; what is taken out leaves a gap that is declared", async () => {
  await vscode.command("Floyo: Show What Will Be Sent");
  await expectVisible(vscode.page.locator(".tab.active", { hasText: "What Will Be Sent" }));
  await expect.poll(vscode.editorText).toContain("Nothing is sent: nobody is signed in.");
  expect(await vscode.editorText()).toContain("Opened notes.md");
  await vscode.picture("outbox");
  await vscode.command("Floyo: Remove from What Will Be Sent");
  await vscode.page.locator(".quick-input-list .monaco-list-row", { hasText: "notes.md" }).first().click();
  await vscode.page.keyboard.press("Enter");
  await expect.poll(() => readFileSync(lastSegment(), "utf8"), { timeout: 20_000 }).toContain('"removed":"veto"');
});

function lastSegment(): string {
  const folder = path.join(vscode.storage, "log");
  const [first = ""] = readdirSync(folder).filter((name) => name.startsWith("events-"));
  return path.join(folder, first);
}

test("no name of a file or folder lies readable in the extension's storage", () => {
  const names = ["report", "notes", "renamed", "export", "shifted", "found", "deep"];
  const files = readdirSync(vscode.storage, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const file of files) {
    const bytes = readFileSync(path.join(file.parentPath, file.name), "latin1").replaceAll("outside-workspaces", "");
    const leaks = names.filter((name) => bytes.includes(name) || bytes.includes(btoa(name)));
    expect(leaks, file.name).toEqual([]);
  }
});

test("a pause holds before the next event, and ends when the person says so", async () => {
  await vscode.pickFrom("Floyo: Pause Recording", "Until I resume");
  await expectVisible(vscode.page.getByText("Recording is paused.").or(vscode.page.locator(".codicon-debug-pause")));
  const before = readRecorded(vscode).length;
  writeFileSync(inWorkspace("paused.txt"), "x");
  await vscode.openFile("notes.md");
  await vscode.command("Floyo: Resume Recording");
  await vscode.page.waitForTimeout(1500); // longer than the disk's changes are gathered
  expect(readRecorded(vscode).length).toBe(before);
});

test("a restart keeps what was recorded and goes on recording", async () => {
  const before = readRecorded(vscode).length;
  await vscode.restart();
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.openFloyo();
  await vscode.page.setViewportSize({ width: 1280, height: 1400 }); // the view draws only the rows that it has room for
  await expectVisible(activity("Changed report.csv"));
  await vscode.page.setViewportSize({ width: 1280, height: 800 });
  await vscode.picture("activity");
  rmSync(inWorkspace("notes.md"));
  await waitForRecorded(vscode, { operation: "delete", ext: "md" });
  expect(readRecorded(vscode).length).toBeGreaterThan(before);
});

test("withdrawing stops at once and leaves no event and no name", async () => {
  await vscode.command("Floyo: Withdraw Consent");
  await expectVisible(vscode.dialog());
  await vscode.picture("withdraw");
  await vscode.answer("Withdraw and Delete");
  await expectVisible(vscode.page.getByText("Floyo is off. What was recorded here is deleted."));
  writeFileSync(inWorkspace("after.txt"), "x");
  await vscode.page.waitForTimeout(1500); // longer than the disk's changes are gathered
  expect(readRecorded(vscode)).toEqual([]);
  expect(existsSync(path.join(vscode.storage, "labels/labels"))).toBe(false);
  expect(existsSync(path.join(vscode.storage, "shares/labels.share"))).toBe(false);
});

test("with the wider consent a file from the downloads folder is recorded, VS Code's own settings never", async () => {
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On, Files Elsewhere Too");
  await expectVisible(vscode.page.getByText("Floyo is on."));
  await vscode.command("Preferences: Open User Settings (JSON)");
  await expectVisible(vscode.page.locator(".tab.active", { hasText: "settings.json" }));
  writeFileSync(path.join(vscode.outside, "download.pdf.tsv"), "a\tb");
  await openOutside("download.pdf.tsv");
  const [event] = await waitForRecorded(vscode, { operation: "open", ext: "tsv" });
  expect(event?.place).toBeUndefined();
  expect(readRecorded(vscode).some(({ ext }) => ext === "json")).toBe(false);
});
