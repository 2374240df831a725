import { buildToken } from "@floyo/core/testing";
import { describeLabelStore } from "@floyo/core/testing/label-store-contract";
import { expect, test } from "vitest";
import { createMemoryFiles } from "../testing/memory-files.ts";
import { createMemorySecrets } from "../testing/memory-secrets.ts";
import { createFileLabelStore, type LabelStorePorts } from "./file-label-store.ts";
import { createSplitSecret } from "./split-secret.ts";

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function createDisk() {
  const [disk, secrets] = [new Map<string, Uint8Array>(), new Map<string, string>()];
  const openSecret = () =>
    createSplitSecret({
      name: "labels",
      secrets: createMemorySecrets(secrets),
      files: createMemoryFiles(disk, "/shares"),
      randomBytes,
    });
  const open = (overrides: Partial<LabelStorePorts> = {}) =>
    createFileLabelStore({
      files: createMemoryFiles(disk, "/labels"),
      secret: openSecret(),
      randomBytes,
      isConsented: async () => true,
      maxBytes: 1_000_000,
      ...overrides,
    });
  const text = () => [...disk.values()].map((bytes) => new TextDecoder("latin1").decode(bytes)).join("\n");
  return { disk, secrets, open, text };
}

describeLabelStore("file", () => {
  const { open } = createDisk();
  return () => open();
});

const [report, final] = [buildToken("a"), buildToken("b")];
const label = (token: typeof report, text: string) => ({ token, text });

test("a name is read again after a restart, and lies nowhere in clear", async () => {
  const { open, text } = createDisk();
  await open().remember([label(report, "report_2026-11-16.csv"), label(final, "final.csv")]);
  expect(await open().read([report])).toEqual(new Map([[report, "report_2026-11-16.csv"]]));
  expect(text()).not.toMatch(/report_|final|\.csv/);
});

test("two windows read each other's names, and a name is written once", async () => {
  const { open, text } = createDisk();
  const [one, other] = [open(), open()];
  await one.remember([label(report, "report.csv")]);
  const length = text().length;
  await other.remember([label(report, "report.csv")]);
  expect(text().length).toBe(length);
  await other.remember([label(final, "final.csv")]);
  expect((await one.read([report, final])).size).toBe(2);
});

test("either share alone opens nothing", async () => {
  const { open, disk, secrets } = createDisk();
  await open().remember([label(report, "report.csv")]);
  const theirs = new Map(secrets);
  secrets.clear();
  expect((await open().read([report])).size).toBe(0);
  for (const [name, value] of theirs) secrets.set(name, value);
  for (const name of disk.keys()) if (name.endsWith(".share")) disk.delete(name);
  expect((await open().read([report])).size).toBe(0);
});

test("erased names can't be read, also not from a copy of the file", async () => {
  const { open, disk } = createDisk();
  const store = open();
  await store.remember([label(report, "report.csv")]);
  const copy = [...disk].filter(([name]) => name.startsWith("file:///labels"));
  await store.erase();
  for (const [name, bytes] of copy) disk.set(name, bytes);
  expect((await store.read([report])).size).toBe(0);
  await store.remember([label(final, "final.csv")]);
  expect((await open().read([report, final])).size).toBe(1);
});

test("names that are on their way when another window withdraws are not written", async () => {
  const { open, disk } = createDisk();
  let isConsented = true;
  const store = open({ isConsented: async () => isConsented });
  await store.remember([label(report, "report.csv")]);
  isConsented = false;
  await open().erase();
  await store.remember([label(final, "final.csv")]);
  expect([...disk.keys()].filter((name) => /labels$|share$/.test(name))).toEqual([]);
});

test("a line that a killed window left half written costs no other names", async () => {
  const { open, disk } = createDisk();
  await open().remember([label(report, "report.csv")]);
  const [[file, bytes] = ["", new Uint8Array()]] = [...disk].filter(([name]) => name.endsWith("/labels"));
  disk.set(file, Uint8Array.of(...bytes, ...new TextEncoder().encode('00000000 "half')));
  await open().remember([label(final, "final.csv")]);
  expect((await open().read([report, final])).size).toBe(2);
});

test("the file does not grow without end: the younger names stay", async () => {
  const { open, disk } = createDisk();
  const store = open({ maxBytes: 3000 });
  const tokens = Array.from({ length: 60 }, (_, index) => buildToken(String(index)));
  for (const [index, token] of tokens.entries()) await store.remember([label(token, `file ${index}.csv`)]);
  expect(Math.max(...[...disk.values()].map(({ length }) => length))).toBeLessThan(5000);
  const read = await open({ maxBytes: 3000 }).read(tokens);
  expect(read.get(tokens.at(-1) ?? report)).toBe("file 59.csv");
});
