import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { testTokenKey } from "@floyo/core/testing";
import { describeLabelStore } from "@floyo/core/testing/label-store-contract";
import { createIndexedDbLabelStore } from "./label-store.ts";
import type { SecretFile } from "./secret-file.ts";
import { createSecretKey } from "./secret-key.ts";

function createMemoryKey() {
  let content: Uint8Array<ArrayBuffer> | undefined;
  const file: SecretFile = {
    read: async () => content,
    write: async (bytes) => {
      content = bytes;
    },
    destroy: async () => {
      content = undefined;
    },
  };
  return createSecretKey(file);
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

describeLabelStore("IndexedDB", () => {
  const key = createMemoryKey();
  return () => createIndexedDbLabelStore("labels", key);
});

test("on the disk there is no name", async () => {
  await createIndexedDbLabelStore("labels", createMemoryKey()).remember([label]);
  const [row] = await readRows();
  expect(new TextDecoder("latin1").decode(row?.sealed)).not.toContain("salaries");
});

test("without the key that was destroyed the rows say nothing", async () => {
  const key = createMemoryKey();
  const labels = createIndexedDbLabelStore("labels", key);
  await labels.remember([label]);
  await key.destroy();
  expect((await labels.read([token])).size).toBe(0);
  await labels.remember([{ token: other, text: "holidays.csv" }]);
  expect([...(await labels.read([token, other]))]).toEqual([[other, "holidays.csv"]]);
});

test("a name that was moved to another token is no name", async () => {
  const key = createMemoryKey();
  await createIndexedDbLabelStore("labels", key).remember([label]);
  const [row] = await readRows();
  const database = await new Dexie("labels").open();
  await database.table("labels").put({ ...row, token: other });
  database.close();
  expect((await createIndexedDbLabelStore("labels", key).read([other])).size).toBe(0);
});
