import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectVisible, openVscode, readRecorded, type Vscode } from "./harness/index.ts";

let vscode: Vscode;
beforeAll(async () => {
  vscode = await openVscode({ files: { "notes.md": "" } });
});
afterAll(() => vscode?.stop());

const exportFile = () => path.join(vscode.outside, "aw-buckets-export.json");

/** What watchers told yesterday: much that is not to be read in, and two files that are. */
function writeExport(): void {
  const begin = Date.now() - 86_400_000;
  const event = (minute: number, data: object) => ({
    id: minute,
    timestamp: new Date(begin + minute * 60_000).toISOString(),
    duration: 45,
    data,
  });
  const look = (minute: number, file: string) => event(minute, { file, project: vscode.workspace, language: "csv" });
  const inside = (name: string) => path.join(vscode.workspace, name);
  const editor = [
    look(2, inside("secret-a.csv")),
    look(1, inside("secret-b.json")),
    look(0, inside("secret-a.csv")),
    look(3, inside("node_modules/secret.js")),
    look(4, path.join(vscode.outside, "secret.tsv")),
    look(-200 * 24 * 60, inside("secret-old.csv")),
    { id: 1, data: { file: inside("broken.csv") } },
  ];
  const web = [event(5, { url: "file:///secret.pdf", title: "secret.pdf", incognito: true })];
  const window = [event(6, { app: "Code", title: "secret.xlsx" })];
  const bucket = (type: string, events: readonly object[]) => ({ id: type, type, hostname: "desk", events });
  const buckets = {
    editor: bucket("app.editor.activity", editor),
    web: bucket("web.tab.current", web),
    window: bucket("currentwindow", window),
  };
  writeFileSync(exportFile(), JSON.stringify({ buckets }));
}

async function pickExport(): Promise<void> {
  await vscode.command("Floyo: Import from ActivityWatch");
  await vscode.pickFile(exportFile());
}

test("before consent it says what to do first, and stores nothing", async () => {
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  writeExport();
  await vscode.command("Floyo: Import from ActivityWatch");
  await expectVisible(vscode.notification("Nothing was imported: recording is off"));
  expect(existsSync(vscode.storage)).toBe(false);
});

test("an export is read in after the person saw how much it is, from before the consent as well", async () => {
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On");
  await expectVisible(vscode.page.getByText("Floyo is on."));
  await pickExport();
  await expectVisible(vscode.dialog().getByText("Import 2 openings of files from ActivityWatch?"));
  await vscode.picture("import");
  expect(readRecorded(vscode)).toEqual([]);
  await vscode.answer("Import");
  await expectVisible(vscode.notification("Floyo imported 2 openings of files."));
  const imported = readRecorded(vscode).map(({ surface, operation, ext, active }) => [surface, operation, ext, active]);
  expect(imported).toEqual([
    ["import", "open", "csv", 60],
    ["import", "open", "json", 30],
  ]);
  await vscode.openFloyo();
  await vscode.row("Yesterday").first().click();
  await expectVisible(vscode.row("secret-a.csv"));
});

test("no name of the export lies readable in the extension's storage", () => {
  const files = readdirSync(vscode.storage, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const file of files) {
    expect(readFileSync(path.join(file.parentPath, file.name), "latin1"), file.name).not.toContain("secret");
  }
});

test("the same export adds nothing a second time", async () => {
  await pickExport();
  await expectVisible(vscode.notification("The export tells of no file that Floyo may note and has not noted yet"));
  expect(readRecorded(vscode)).toHaveLength(2);
});

test("what was imported can be removed again", async () => {
  const imported = vscode.notification("Floyo imported 2 openings of files.");
  await imported.locator(".monaco-button", { hasText: "Remove Them" }).click();
  await expect.poll(() => readRecorded(vscode), { timeout: 30_000 }).toEqual([]);
});

test("another file is refused", async () => {
  writeFileSync(exportFile(), '{"routines":[]}');
  await pickExport();
  await expectVisible(vscode.notification("This file is no export of ActivityWatch"));
  expect(readRecorded(vscode)).toEqual([]);
});
