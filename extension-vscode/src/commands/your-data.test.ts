import { deleteEvents, finishDeletion, recordConsent } from "@floyo/core/sync";
import { buildFilteredEvent, buildReceipt, buildToken } from "@floyo/core/testing";
import { exportFormats } from "@floyo/core/view";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExtensionContext } from "vscode";
import type { Floyo } from "../floyo.ts";
import { startFloyo } from "../start-floyo.ts";
import { createFakeUri } from "../testing/fake-uri.ts";
import * as vscode from "../testing/fake-vscode.ts";
import { createMemoryFiles } from "../testing/memory-files.ts";
import { createMemorySecrets } from "../testing/memory-secrets.ts";

// The commands Export and Delete, over a fake editor and files in memory.

const nowMs = Date.UTC(2026, 10, 16, 9);
const target = createFakeUri("/out/floyo");
const [file, folder, workspace] = [buildToken("file"), buildToken("folder"), buildToken("ws")];
const texts = ["a.csv", "/ws/payroll", "/ws"];

beforeEach(() => void vi.useFakeTimers({ now: nowMs }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A disk that can refuse after so many more writes. */
class Disk extends Map<string, Uint8Array> {
  writesLeft = Infinity;
  override set(key: string, bytes: Uint8Array) {
    this.writesLeft -= 1;
    if (this.writesLeft < 0) throw new Error("cut");
    return super.set(key, bytes);
  }
}

async function createScene({ logSegmentBytes = 10_000, isAgreed = true } = {}) {
  const disk = new Disk();
  const context = {
    secrets: createMemorySecrets(new Map()),
    globalStorageUri: createFakeUri("/editor/globalStorage/floyo"),
    subscriptions: [],
    extension: { id: "floyo.floyo" },
  };
  const openFiles = (name: string) => createMemoryFiles(disk, `/${name}`);
  const floyo = startFloyo(context as unknown as ExtensionContext, { openFiles, logSegmentBytes });
  if (isAgreed) await floyo.change((state) => recordConsent(state, buildReceipt({ surface: "vscode" })));
  return { floyo, disk };
}

async function noteSome({ device }: Floyo, count: number): Promise<void> {
  await device.labels.remember([file, folder, workspace].map((token, index) => ({ token, text: texts[index] ?? "" })));
  const at = nowMs / 1000 - 60;
  await device.log.append(
    Array.from({ length: count }, () => buildFilteredEvent({ at, file, folder, place: workspace })),
  );
}

/** The person picks these entries, one list after the other, and says yes to what is asked. */
function answer(...labels: readonly string[]): void {
  const queue = [...labels];
  const pick = async (items: readonly { label: string }[]) =>
    items.find(({ label }) => label === queue[0] && queue.shift());
  vi.spyOn(vscode.window, "showQuickPick").mockImplementation(pick as () => Promise<undefined>);
  const say = async (...[, , yes]: readonly unknown[]) => yes;
  vi.spyOn(vscode.window, "showWarningMessage").mockImplementation(say as () => Promise<undefined>);
  const type = async ({ value }: { value: string }) => value;
  vi.spyOn(vscode.window, "showInputBox").mockImplementation(type as unknown as () => Promise<undefined>);
  vi.spyOn(vscode.window, "showSaveDialog").mockImplementation((async () => target) as () => Promise<never>);
}

async function exportAs(label: string): Promise<string> {
  vscode.workspaceFiles.delete(target.toString());
  answer(label);
  await vscode.commandsById.get("floyo.export")?.();
  return new TextDecoder().decode(vscode.workspaceFiles.get(target.toString()));
}

test.each([
  ["the last hour", ["The last hour"]],
  ["today", ["Today"]],
  ["a range of days", ["Some days"]],
  ["a folder above it", ["A folder", "/ws/payroll"]],
])("what was exported and is of %s is in no export after it was deleted", async (_what, picks) => {
  const { floyo } = await createScene();
  await noteSome(floyo, 2);
  for (const { label } of exportFormats) expect(await exportAs(label)).toContain("a.csv");
  answer(...picks);
  await vscode.commandsById.get("floyo.delete")?.();
  expect(vscode.window.showWarningMessage).toHaveBeenCalledWith(
    "Delete 2 of 2 events, of November 16, 2026?",
    expect.objectContaining({ modal: true }),
    expect.anything(),
    expect.anything(),
  );
  expect(await floyo.device.log.read(0)).toEqual([]);
  expect(await floyo.device.labels.read([file, folder, workspace])).toEqual(new Map());
  for (const { label } of exportFormats) expect(await exportAs(label)).toBe("");
});

test("before the first yes both say that nothing is noted, and nothing is opened", async () => {
  const { disk } = await createScene({ isAgreed: false });
  const told = vi.spyOn(vscode.window, "showInformationMessage");
  for (const id of ["floyo.export", "floyo.delete"]) await vscode.commandsById.get(id)?.();
  expect(told.mock.calls).toEqual([["Nothing is noted here."], ["Nothing is noted here."]]);
  expect([...disk.keys()]).toEqual([]);
});

test("wherever the disk refuses, the deletion is begun or not, and finished by the next round", async () => {
  for (let writes = 0, isDone = false; !isDone; writes += 1) {
    const { floyo, disk } = await createScene({ logSegmentBytes: 900 });
    const { device } = floyo;
    await noteSome(floyo, 3);
    await noteSome(floyo, 3);
    const chosen = (await device.log.read(0)).filter(({ seq }) => seq % 2 === 1);
    disk.writesLeft = writes;
    const deleted = await deleteEvents(device, chosen).catch(() => undefined);
    disk.writesLeft = Infinity;
    const isBegun = (await device.state.read()).ownDeletions.begun === 1;
    await finishDeletion(device);
    const left = (await device.log.read(0)).map(({ seq }) => seq);
    expect(left).toEqual(isBegun ? [2, 4, 6] : [1, 2, 3, 4, 5, 6]);
    isDone = deleted?.ok === true;
    expect(writes).toBeLessThan(40);
  }
});
