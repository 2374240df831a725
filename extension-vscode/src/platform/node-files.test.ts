import { link, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createNodeFiles } from "./node-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test("a device without room is named as full, anything else that the disk refuses as unavailable, a bug not at all", async () => {
  const files = createNodeFiles(folder);
  await symlink("/dev/full", join(folder, "full"));
  const full = await files.append("full", bytes("x")).catch((error: unknown) => error);
  expect(files.failureOf(full)).toBe("store-full");
  const nowhere = await createNodeFiles(join(folder, "none"))
    .append("x", bytes("x"))
    .catch((error: unknown) => error);
  expect(files.failureOf(nowhere)).toBe("store-unavailable");
  expect(files.failureOf(new TypeError("x is not a function"))).toBeUndefined();
});

test("superseded, the old bytes are gone from the very blocks that they lay in", async () => {
  const files = createNodeFiles(folder);
  await files.supersede("keys", bytes("the old ones"));
  await link(join(folder, "keys"), join(folder, "blocks")); // a second name for them
  await files.supersede("keys", bytes("new"));
  expect(await readFile(join(folder, "keys"), "utf8")).toBe("new");
  expect(await readFile(join(folder, "blocks"))).toEqual(Buffer.alloc("the old ones".length));
});

test("tasks never overlap, also not with those of another window", async () => {
  const windows = [createNodeFiles(folder), createNodeFiles(folder)];
  const task = async () => {
    const count = Number((await windows[0]?.read("count")) ?? 0);
    await writeFile(join(folder, "count"), String(count + 1));
  };
  await Promise.all(windows.flatMap((files) => Array.from({ length: 20 }, () => files.exclusively(task))));
  expect(await readFile(join(folder, "count"), "utf8")).toBe("40");
});

test("the lock of a window that was killed is taken over", async () => {
  await writeFile(join(folder, ".lock"), "999999999");
  expect(await createNodeFiles(folder).exclusively(async () => "done")).toBe("done");
});

test("the lock of a task that takes long stays its own", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const [files, path] = [createNodeFiles(folder), join(folder, ".lock")];
  await files.exclusively(async () => {
    await utimes(path, 0, 0);
    vi.advanceTimersByTime(10_000);
    await expect.poll(async () => (await stat(path)).mtimeMs).toBeGreaterThan(0);
    expect(await files.exclusivelyOrNot(() => Promise.resolve("stolen"))).toBeUndefined();
  });
  vi.useRealTimers();
});

test("a task that fails gives the lock back", async () => {
  const files = createNodeFiles(folder);
  await expect(files.exclusively(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await createNodeFiles(folder).exclusively(async () => "done")).toBe("done");
});
