import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gzipSync, inflateRawSync, unzipSync } from "node:zlib";
import { findTokens } from "@floyo/core/events";
import { base64urlToBytes } from "@floyo/core/keys";
import { createRestSearch, createSecretSearch } from "@floyo/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFileLabelStore } from "../src/platform/file-label-store.ts";
import { createNodeFiles } from "../src/platform/node-files.ts";
import { createSplitSecret } from "../src/platform/split-secret.ts";
import { expectVisible, findSecret, openVscode, readRecorded, waitForRecorded, type Vscode } from "./harness/index.ts";

// Searched is what is Floyo's: its folder in the global storage, the rows and secrets that VS Code keeps for it, and the logs.
// What VS Code remembers for itself (recently opened files, local history, backups, the state of its views) is not ours.

const createCanary = (): string => `zq${randomBytes(7).toString("hex")}`;

/** What people and programs call files and folders, with a canary in each; the `.gitignore` names the last but one. */
const shapes: readonly ((canary: string) => string)[] = [
  (canary) => `${canary}.csv`,
  (canary) => `${canary} copy.xlsx`,
  (canary) => `${canary} (1).json`,
  (canary) => `Copy of ${canary}.md`,
  (canary) => `${canary}/report.csv`,
  (canary) => `projects/${canary}/final_v2.txt`,
  (canary) => `.env.${canary}`,
  (canary) => `id_rsa_${canary}.pem`,
  (canary) => `${canary}.log`,
  (canary) => `password=${canary}.txt`,
];
const batches = Array.from({ length: 20 }, () => shapes.map((shape) => ({ shape, canary: createCanary() })));
const canaries = batches.flat().map(({ canary }) => canary);
const [newNames, rule, planted] = [shapes.slice(0, 4).map(createCanary), createCanary(), createCanary()];
const names = [...canaries, ...newNames, rule];

let vscode: Vscode;
beforeAll(async () => {
  vscode = await openVscode({
    files: { ".gitignore": canaries.map((canary) => `${canary}.log\n`).join(""), [`${rule}/diary.md`]: "" },
  });
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.command("Floyo: Turn On Recording");
  await vscode.answer("Turn On");
  await expectVisible(vscode.page.getByText("Floyo is on."));
});
afterAll(() => vscode?.stop());

const inWorkspace = (name: string) => path.join(vscode.workspace, name);
const waitForCount = (operation: string, count: number) =>
  expect
    .poll(() => readRecorded(vscode).filter((event) => event.operation === operation).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(count);

function listFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** The bytes, and what they are unpacked, should they be a packed file. */
function unpack(bytes: Buffer): readonly Buffer[] {
  const tryTo = (open: (packed: Buffer) => Buffer) => {
    try {
      return [open(bytes)];
    } catch {
      return [];
    }
  };
  return [bytes, ...tryTo(unzipSync), ...tryTo(inflateRawSync)];
}

/** Everything that is Floyo's, by place, after VS Code has ended. */
async function readOwn(): Promise<Readonly<Record<"storage" | "logs" | "rows", readonly Buffer[]>>> {
  const read = (folder: string) =>
    listFiles(folder).flatMap((file) => [Buffer.from(file), ...unpack(readFileSync(file))]);
  const rows = [...(await vscode.ownRows())].map(([key, value]) => Buffer.from(`${key}\n${value}`));
  return { storage: read(vscode.storage), logs: read(vscode.extensionLog), rows };
}

async function findNames(wanted: readonly string[]) {
  const search = createRestSearch(wanted);
  const found = (pieces: readonly Buffer[]) => [...new Set(pieces.flatMap(search))];
  const { storage, logs, rows } = await readOwn();
  return { storage: found(storage), logs: found(logs), rows: found(rows) };
}

/** The two shares of the label key: in a file, and in the editor's secret storage. */
async function readShares() {
  const ours = readFileSync(path.join(vscode.storage, "shares/labels.share"));
  const theirs = base64urlToBytes(findSecret(await vscode.ownRows(), "floyo.labels") ?? "") ?? new Uint8Array();
  return { ours, theirs, key: ours.map((byte, index) => byte ^ (theirs[index] ?? 0)) };
}

test("200 files are made, and some of them changed, opened, renamed and deleted", async () => {
  for (const [index, batch] of batches.entries()) {
    for (const { shape, canary } of batch) {
      const file = inWorkspace(shape(canary));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, "a,b\n");
    }
    await waitForCount("create", (index + 1) * shapes.length);
  }
  const [first = [], second = [], third = []] = batches;
  for (const { shape, canary } of first) appendFileSync(inWorkspace(shape(canary)), "1,2\n");
  await waitForCount("modify", 1); // many at once are one event
  for (const [index, name] of newNames.entries()) {
    const { shape = String, canary = "" } = second[index] ?? {};
    renameSync(inWorkspace(shape(canary)), inWorkspace(shape(name)));
  }
  await waitForCount("rename", newNames.length);
  for (const { shape, canary } of third) rmSync(inWorkspace(shape(canary)));
  await waitForCount("delete", 1);
  await vscode.openPath(inWorkspace(`${canaries[4]}/report.csv`));
  expect(await waitForRecorded(vscode, { operation: "open", ext: "csv" })).toHaveLength(1);
});

test("a folder that is never to be noted is a rule, and its name is a secret too", async () => {
  await vscode.openPath(inWorkspace(`${rule}/diary.md`));
  await vscode.command("Floyo: Never Note This Folder");
  await expectVisible(vscode.notification("That rule would have dropped"));
  const before = readRecorded(vscode).length;
  writeFileSync(inWorkspace(`${rule}/more.md`), "");
  writeFileSync(inWorkspace("seen.xml"), "");
  await waitForRecorded(vscode, { operation: "create", ext: "xml" });
  expect(readRecorded(vscode)).toHaveLength(before + 1);
});

test("after its end no name can be read in what is Floyo's; with both shares of the key each one is read", async () => {
  await vscode.exit();
  expect(await findNames(names)).toEqual({ storage: [], logs: [], rows: [] });
  const rows = await vscode.ownRows();
  const secrets = {
    get: async (name: string) => findSecret(rows, name),
    store: async () => {},
    delete: async () => {},
  };
  const filesIn = (name: string) => createNodeFiles(path.join(vscode.storage, name));
  const labels = createFileLabelStore({
    files: filesIn("labels"),
    secret: createSplitSecret({
      name: "labels",
      secrets,
      files: filesIn("shares"),
      randomBytes: () => new Uint8Array(),
    }),
    randomBytes: () => new Uint8Array(),
    isConsented: async () => false,
    maxBytes: 0,
  });
  const read = [...(await labels.read([...findTokens(readRecorded(vscode))])).values()].join("\n");
  expect(names.filter((name) => !read.includes(name))).toEqual([]);
});

test("the search can fail: a name that is planted in a file, in a packed one, in a log or in a row is found", async () => {
  const line = Buffer.from(JSON.stringify({ name: `${planted}.csv` }));
  expect(await findNames([planted])).toEqual({ storage: [], logs: [], rows: [] });
  const file = path.join(vscode.storage, "planted");
  for (const bytes of [
    line,
    Buffer.from(line.toString(), "utf16le"),
    Buffer.from(line.toString("base64")),
    gzipSync(line),
  ]) {
    writeFileSync(file, bytes);
    expect((await findNames([planted])).storage).toEqual([planted]);
  }
  rmSync(file);
  const [log = ""] = listFiles(vscode.extensionLog).filter((name) => name.endsWith("exthost.log"));
  appendFileSync(log, line);
  await vscode.plantRow("floyo.floyo", line.toString());
  expect(await findNames([planted])).toEqual({ storage: [], logs: [planted], rows: [planted] });
});

test("opened again, VS Code shows the names", async () => {
  await vscode.restart();
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.page.setViewportSize({ width: 1280, height: 14_000 }); // the view draws only the rows that it has room for
  await vscode.openFloyo();
  const shown = async () => (await vscode.row("").allInnerTexts()).join("\n");
  const files = batches.flat().flatMap(({ shape, canary }) => (shape(canary).includes("/") ? [] : [canary]));
  const missing = async () => {
    const text = await shown();
    return [...files, ...newNames].filter((name) => !text.includes(name));
  };
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
  await vscode.page.setViewportSize({ width: 1280, height: 800 });
});

test("withdrawn, neither a name nor the key that could read one is left, not even in the blocks that its share lay in", async () => {
  await vscode.exit();
  const shares = await readShares();
  const search = createSecretSearch(shares);
  const findShares = async () => {
    const { storage, logs, rows } = await readOwn();
    return [...storage, ...logs, ...rows].flatMap((bytes) => search(bytes.toString("latin1")));
  };
  expect(new Set(await findShares())).toEqual(new Set(["ours", "theirs"]));
  const blocks = path.join(vscode.outside, "blocks");
  linkSync(path.join(vscode.storage, "shares/labels.share"), blocks);
  await vscode.restart();
  await expectVisible(vscode.statusBarItem("Floyo"), 60_000);
  await vscode.command("Floyo: Withdraw Consent");
  await vscode.answer("Withdraw and Delete");
  await expectVisible(vscode.page.getByText("Floyo is off. What was recorded here is deleted."));
  await vscode.exit();
  expect(await findNames(names)).toEqual({ storage: [], logs: [], rows: [] });
  expect(await findShares()).toEqual([]);
  expect(readFileSync(blocks)).toEqual(Buffer.alloc(32));
});
