import { expect, test } from "vitest";
import { createMemoryFiles } from "../testing/memory-files.ts";
import { createMemorySecrets } from "../testing/memory-secrets.ts";
import { createSplitSecret } from "./split-secret.ts";

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function createSecret() {
  const stored = new Map<string, string>();
  const files = createMemoryFiles();
  return {
    stored,
    files,
    secret: createSplitSecret({ name: "keys", secrets: createMemorySecrets(stored), files, randomBytes }),
  };
}

test("what was made is read again, and is neither of its shares", async () => {
  const { secret, stored, files } = createSecret();
  const made = await secret.create();
  expect(await secret.read()).toEqual(made);
  expect(await files.read("keys.share")).not.toEqual(made);
  expect([...stored.values()]).not.toContain(Buffer.from(made).toString("base64url"));
});

test("destroyed, both shares are gone", async () => {
  const { secret, stored, files } = createSecret();
  await secret.create();
  await secret.destroy();
  expect([await secret.read(), await files.list(), stored.size]).toEqual([undefined, [], 0]);
});

test("when its destruction was cut short there is none: the other share is never the whole of it", async () => {
  const { secret, files } = createSecret();
  await secret.create();
  await files.overwrite("keys.share", new Uint8Array(32));
  expect(await secret.read()).toBeUndefined();
});
