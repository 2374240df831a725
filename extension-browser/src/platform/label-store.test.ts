import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { testTokenKey } from "@floyo/core/testing";
import { createIndexedDbLabelStore } from "./label-store.ts";
import type { SecretFile } from "./secret-file.ts";

function createMemorySecretFile(): SecretFile {
  let content: Uint8Array<ArrayBuffer> | undefined;
  return {
    read: async () => content,
    write: async (bytes) => {
      content = bytes;
    },
    destroy: async () => {
      content = undefined;
    },
  };
}

const token = testTokenKey.token("file", "salaries.csv");
const other = testTokenKey.token("file", "holidays.csv");
const label = { token, text: "salaries.csv" };

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

async function readRows(): Promise<readonly { readonly token: string; readonly sealed: Uint8Array }[]> {
  const database = await new Dexie("labels").open();
  const rows = await database.table<{ token: string; sealed: Uint8Array }>("labels").toArray();
  database.close();
  return rows;
}

test("a name is read by its token, also after a restart", async () => {
  const file = createMemorySecretFile();
  await createIndexedDbLabelStore("labels", file).remember([label]);
  const names = await createIndexedDbLabelStore("labels", file).read([token, other]);
  expect([...names]).toEqual([[token, "salaries.csv"]]);
});

test("on the disk there is no name", async () => {
  await createIndexedDbLabelStore("labels", createMemorySecretFile()).remember([label]);
  const [row] = await readRows();
  expect(new TextDecoder("latin1").decode(row?.sealed)).not.toContain("salaries");
});

test("without the key that was destroyed the rows say nothing", async () => {
  const file = createMemorySecretFile();
  const labels = createIndexedDbLabelStore("labels", file);
  await labels.remember([label]);
  await file.destroy();
  expect((await labels.read([token])).size).toBe(0);
  await labels.remember([{ token: other, text: "holidays.csv" }]);
  expect([...(await labels.read([token, other]))]).toEqual([[other, "holidays.csv"]]);
});

test("a name that was moved to another token is no name", async () => {
  const file = createMemorySecretFile();
  await createIndexedDbLabelStore("labels", file).remember([label]);
  const [row] = await readRows();
  const database = await new Dexie("labels").open();
  await database.table("labels").put({ ...row, token: other });
  database.close();
  expect((await createIndexedDbLabelStore("labels", file).read([other])).size).toBe(0);
});
