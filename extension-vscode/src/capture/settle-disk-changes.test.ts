import { buildPolicy, testTokenKey } from "@floyo/core/testing";
import { filterSignal } from "@floyo/core/privacy";
import { expect, test } from "vitest";
import { createFakeUri } from "../testing/fake-uri.ts";
import { createEchoes } from "./echoes.ts";
import { createNetChanges, type DiskNews } from "./net-changes.ts";
import { settleDiskChanges, type DiskPorts } from "./settle-disk-changes.ts";

const nowMs = 1_794_816_000_000;
const workspace = createFakeUri("/ws");

/** A disk on which every file was written just now, but those named in `oldFiles`; folders end in a slash. */
function createDisk(tree: readonly string[] = [], oldFiles: readonly string[] = []): DiskPorts {
  const childrenOf = (folder: string) => {
    const below = tree.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
    return [...new Set(below.map((path) => path.split("/")[0] ?? ""))];
  };
  const isFolder = (path: string) => childrenOf(path).length > 0;
  return {
    look: async (uri) => ({
      isFolder: isFolder(uri.path),
      stat: { type: 1, ctime: 0, size: 100, mtime: oldFiles.includes(uri.path) ? 0 : nowMs },
    }),
    list: async (folder) =>
      childrenOf(folder.path).map((name) => {
        const path = `${folder.path}/${name}`;
        return { uri: createFakeUri(path), isFolder: isFolder(path) };
      }),
    workspaceOf: () => workspace,
    isIgnored: (path) => path.includes("/node_modules/"),
    isEcho: () => false,
  };
}

const news = (kind: DiskNews["kind"], ...paths: string[]): DiskNews[] =>
  paths.map((path) => ({ kind, uri: createFakeUri(path), atMs: nowMs }));

async function settle(told: readonly DiskNews[], disk: DiskPorts = createDisk()) {
  const changes = createNetChanges();
  told.forEach(changes.note);
  const signals = await settleDiskChanges(changes.take(), disk);
  return signals.map(({ operation, cause, count, file, from }) => ({
    operation,
    cause,
    count,
    path: file?.path,
    from,
  }));
}

const plain = { count: undefined, from: undefined, cause: "program" };

test("what a watcher tells twice is one change", async () => {
  const told = [...news("create", "/ws/a.csv"), ...news("create", "/ws/a.csv"), ...news("change", "/ws/a.csv")];
  expect(await settle(told)).toEqual([{ ...plain, operation: "create", path: "/ws/a.csv" }]);
});

test("a file that a program replaces by deleting and writing it anew was modified", async () => {
  expect(await settle([...news("delete", "/ws/a.csv"), ...news("create", "/ws/a.csv")])).toEqual([
    { ...plain, operation: "modify", path: "/ws/a.csv" },
  ]);
});

test("a temporary file that is gone again is nothing", async () => {
  expect(await settle([...news("create", "/ws/~a.tmp"), ...news("delete", "/ws/~a.tmp")])).toEqual([]);
});

test("a move on the disk is a rename: the file that appeared is older than its appearance", async () => {
  const disk = createDisk([], ["/ws/b.csv"]);
  expect(await settle([...news("delete", "/ws/a.csv"), ...news("create", "/ws/b.csv")], disk)).toEqual([
    { ...plain, operation: "rename", path: "/ws/b.csv", from: ["/ws/a.csv"] },
  ]);
});

test("a new file beside a deleted one is no rename", async () => {
  const operations = (await settle([...news("delete", "/ws/a.csv"), ...news("create", "/ws/b.csv")])).map(
    ({ operation }) => operation,
  );
  expect(operations.toSorted()).toEqual(["create", "delete"]);
});

test("a checkout has the cause vcs, and the repository's own files are nobody's", async () => {
  const told = [...news("create", "/ws/.git/index.lock"), ...news("change", "/ws/a.csv", "/ws/.git/HEAD")];
  expect(await settle(told)).toEqual([{ ...plain, operation: "modify", path: "/ws/a.csv", cause: "vcs" }]);
});

test("a new folder of which only the top is told is looked into; ignored folders are not", async () => {
  const disk = createDisk(["/ws/deep/er/x.md", "/ws/deep/y.md", "/ws/deep/node_modules/z.js"]);
  expect((await settle([...news("create", "/ws/deep", "/ws/deep/y.md")], disk)).map(({ path }) => path)).toEqual([
    "/ws/deep/y.md",
    "/ws/deep/er/x.md",
  ]);
});

test("ten thousand files at once are a few events with a count, and none of them is looked at", async () => {
  const paths = Array.from({ length: 10_000 }, (_, index) => `/ws/d${index % 100}/f${index}.txt`);
  const disk = { ...createDisk(), look: () => Promise.reject(new Error("looked")) };
  const settled = await settle([...news("create", ...paths), ...news("change", ...paths)], disk);
  expect(settled).toEqual([{ ...plain, operation: "create", count: 10_000, path: undefined }]);
});

test("a burst passes the door", async () => {
  const changes = createNetChanges();
  news("create", ...Array.from({ length: 50 }, (_, index) => `/ws/${index}.txt`)).forEach(changes.note);
  const [signal] = await settleDiskChanges(changes.take(), createDisk());
  if (signal === undefined) throw new Error("no signal");
  const filtered = filterSignal(signal, buildPolicy(), testTokenKey);
  expect(filtered).toMatchObject({ ok: true, value: { event: { operation: "create", count: 50, tool: "disk" } } });
});

test("what the editor did itself is not told again by the disk, also not what lies in a folder that it renamed", async () => {
  const echoes = createEchoes(() => nowMs);
  echoes.expect("/ws/saved.csv");
  echoes.expect("/ws/renamed");
  const told = news("change", "/ws/saved.csv", "/ws/renamed/a.csv", "/ws/other.csv");
  const settled = await settle(told, { ...createDisk(), isEcho: echoes.isEcho });
  expect(settled.map(({ path }) => path)).toEqual(["/ws/other.csv"]);
});

test("a later change of a file that the editor saved is told", () => {
  const echoes = createEchoes(() => nowMs);
  echoes.expect("/ws/saved.csv");
  expect(echoes.isEcho("/ws/saved.csv", nowMs + 6000)).toBe(false);
});
