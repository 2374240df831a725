import { openKeys } from "@floyo/core/keys";
import { expect, test } from "vitest";
import { createMemoryFiles } from "../testing/memory-files.ts";
import { createMemorySecrets } from "../testing/memory-secrets.ts";
import { createFileKeyStore } from "./file-key-store.ts";
import { createSplitSecret } from "./split-secret.ts";

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function createStore() {
  const [disk, secrets] = [new Map<string, Uint8Array>(), new Map<string, string>()];
  const files = createMemoryFiles(disk, "/keys");
  const secret = createSplitSecret({
    name: "keys",
    secrets: createMemorySecrets(secrets),
    files: createMemoryFiles(disk, "/shares"),
    randomBytes,
  });
  return { disk, secrets, store: createFileKeyStore(files, secret, randomBytes) };
}

test("keys are made once and opened again", async () => {
  const { store } = createStore();
  const [made, opened] = [await openKeys(store, randomBytes), await openKeys(store, randomBytes)];
  expect(made.ok && opened.ok && opened.value.root).toEqual(made.ok && made.value.root);
});

test("keys whose secret share is gone are said to be broken, never silently made anew", async () => {
  const { store, secrets } = createStore();
  await openKeys(store, randomBytes);
  secrets.clear();
  expect(await openKeys(store, randomBytes)).toMatchObject({ ok: false, code: "keys-broken" });
});

test("a key file that was changed does not open", async () => {
  const { store, disk } = createStore();
  await openKeys(store, randomBytes);
  for (const [name, bytes] of disk) if (name.endsWith("keys.sealed")) bytes[20] = (bytes[20] ?? 0) ^ 1;
  expect(await openKeys(store, randomBytes)).toMatchObject({ ok: false, code: "keys-broken" });
});
