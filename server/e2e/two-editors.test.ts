import { writeFileSync } from "node:fs";
import path from "node:path";
import { expectVisible, openVscode, readRecorded, type Vscode, waitForRecorded } from "floyo/e2e";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FloyoServer, startFloyoServer } from "./floyo-server.ts";

// Two editors of one person, whose VS Code has its telemetry switched off.

const email = "robin@example.com";
let server: FloyoServer;
let first: Vscode;
let second: Vscode;

beforeAll(async () => {
  server = await startFloyoServer();
  const options = { files: { "report.csv": "a,b\n" }, settings: { "floyo.server.url": server.url } };
  [first, second] = [await openVscode(options), await openVscode(options)];
});
afterAll(async () => {
  await Promise.all([first?.stop(), second?.stop()]);
  await server?.stop();
});

async function turnOn({ command, answer, statusBarItem, page }: Vscode): Promise<void> {
  await expectVisible(statusBarItem("Floyo"), 60_000);
  await command("Floyo: Turn On Recording");
  await answer("Turn On, Files Elsewhere Too");
  await expectVisible(page.getByText("Floyo is on."));
}

async function signIn(vscode: Vscode): Promise<void> {
  await vscode.command("Floyo: Sign In");
  await vscode.enter(email);
  await vscode.pick("Send me a code");
  await expectVisible(vscode.page.getByText("The six digits that were sent to"));
  await vscode.enter(await server.codeFor(email));
}

test("signing in asks about sync, and with telemetry off a second time, naming that setting; a no keeps everything here", async () => {
  await turnOn(first);
  await first.openFile("report.csv");
  await waitForRecorded(first, { operation: "open" });
  await signIn(first);
  await expectVisible(first.dialog().getByText("May VS Code send its events"));
  await first.picture("consent-sync");
  await first.answer("Sync");
  await expectVisible(first.dialog().getByText("Telemetry: Telemetry Level"));
  await first.picture("consent-telemetry");
  await first.answer("Keep It Here");
  await first.command("Floyo: Show What Will Be Sent");
  await expect
    .poll(first.editorText, { timeout: 20_000 })
    .toContain("Nothing is sent: you have not agreed to syncing.");
});

test("after the second yes the events leave, and the outbox is empty", async () => {
  await first.command("Floyo: Sync Now");
  await first.answer("Sync");
  await expectVisible(first.page.getByText(/Floyo is in sync: \d+ sent/));
  await expect.poll(first.editorText, { timeout: 20_000 }).toContain("Nothing waits to be sent.");
});

test("two paired editors give the same file the same token, and before that they do not", async () => {
  await turnOn(second);
  const shared = path.join(first.outside, "shared.csv");
  writeFileSync(shared, "a,b\n1,2\n");
  await first.openPath(shared);
  await second.openPath(shared);
  const [[here], [there]] = [await openings(first), await openings(second)];
  expect(here?.path).not.toBe(there?.path);

  await signIn(second);
  await second.answer("Sync");
  await second.answer("Sync");
  await compareDigits();
  await first.answer("Approve");
  await expectVisible(first.notification("The keys were given"));
  await second.answer("They Are the Same");
  await expectVisible(second.notification("The devices are paired"), 30_000);

  const later = path.join(first.outside, "later.csv");
  writeFileSync(later, "a,b\n1,2\n");
  await first.openPath(later);
  await second.openPath(later);
  await expect.poll(async () => (await openings(second)).at(-1)?.path).toBe((await openings(first)).at(-1)?.path);
});

/** Of files outside the workspace. */
async function openings(vscode: Vscode) {
  await waitForRecorded(vscode, { operation: "open", ext: "csv" });
  await expect.poll(() => outside(vscode).length).toBeGreaterThan(0);
  return outside(vscode);
}
const outside = (vscode: Vscode) =>
  readRecorded(vscode).filter(({ operation, place }) => operation === "open" && place === undefined);

/** The first shows a text, the second is given it, and both ask about the same digits. */
async function compareDigits(): Promise<void> {
  await first.pickFrom("Floyo: Pair with Another Device", "Show this device's text");
  const dialog = first.dialog().locator(".dialog-message-detail");
  const text = (await dialog.innerText()).split("\n")[0] ?? "";
  await first.picture("pair-show");
  await first.answer("Copy and Continue");
  await second.pickFrom("Floyo: Pair with Another Device", "Enter the other device's text");
  await second.enter(text);
  await expectVisible(first.dialog().getByText("Pair with the device that entered your text?"), 60_000);
  await first.picture("pair-approve");
  const digits = /\d{6}/.exec(await first.dialog().innerText())?.[0] ?? "none";
  await expectVisible(second.dialog().getByText(digits));
  await second.picture("pair-compare");
}

test("digits that differ: nothing is taken, and what it may mean is said", async () => {
  await compareDigits();
  await second.answer("They Differ");
  await expect.poll(() => second.notification("Nothing was taken. Somebody who knows the text").count()).toBe(1);
  await first.answer("Refuse");
});

test("a text with a typing error is said, and nothing changes", async () => {
  await second.pickFrom("Floyo: Pair with Another Device", "Enter the other device's text");
  await second.enter("abcd-efgh");
  await expectVisible(second.notification("text-mistyped"));
  expect(await second.notification("text-mistyped").count()).toBe(1);
});

test("a server that is away: said in a sentence, nothing lost, recording goes on", async () => {
  await server.stop();
  writeFileSync(path.join(first.workspace, "meanwhile.json"), "{}");
  await waitForRecorded(first, { ext: "json" });
  await first.command("Floyo: Sync Now");
  await expectVisible(first.notification("The Floyo server can't be reached. Nothing is lost"), 60_000);
  await first.picture("server-away");
  await first.command("Floyo: Show What Will Be Sent");
  await expect.poll(first.editorText, { timeout: 20_000 }).toContain("Created meanwhile.json");
});

test("stopped, nothing waits to leave, and what was recorded stays here", async () => {
  const before = readRecorded(first).length;
  await first.command("Floyo: Stop Syncing");
  await expectVisible(first.page.getByText("Floyo no longer syncs."));
  await expect
    .poll(first.editorText, { timeout: 20_000 })
    .toContain("If you do later, only what is noted from then on is sent.");
  expect(readRecorded(first).length).toBe(before);
});

test("signing out keeps what was recorded here", async () => {
  const before = readRecorded(first).length;
  await first.command("Floyo: Sign Out");
  await expectVisible(first.page.getByText("Signed out of Floyo."), 60_000);
  expect(readRecorded(first).length).toBe(before);
});
