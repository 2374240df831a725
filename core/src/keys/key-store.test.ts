import { expect, test } from "vitest";
import { createMemoryKeyStore, createSeededBytes } from "../testing/index.ts";
import { openKeys } from "./key-store.ts";

const broken = { ok: false, code: "keys-broken" };

test("an empty store gets new keys, and the same ones are there the next time", async () => {
  const store = createMemoryKeyStore();
  const first = await openKeys(store, createSeededBytes());
  const second = await openKeys(store, createSeededBytes("another"));
  if (!first.ok || !second.ok) throw new Error("no keys");
  expect(second.value.root).toEqual(first.value.root);
  expect(second.value.device.publicKey).toEqual(first.value.device.publicKey);
});

test("broken keys are told and never written over", async () => {
  const store = createMemoryKeyStore();
  await openKeys(store, createSeededBytes());
  const whole = store.text ?? "";
  const texts = [
    "{}",
    "7",
    whole.replace('"version":1', '"version":2'),
    whole.replace(/"bytes":"...../, '"bytes":"'),
    whole.replace(/"privateKey":"...../, '"privateKey":"AAAAA'),
    whole.replace(/"publicKey":"...../, '"publicKey":"AAAAA'),
  ];
  for (const text of texts) {
    store.text = text;
    expect(await openKeys(store, createSeededBytes())).toEqual(broken);
    expect(store.text).toBe(text);
  }
});

test("erased keys are gone: the next ones are others", async () => {
  const store = createMemoryKeyStore();
  const randomBytes = createSeededBytes();
  const first = await openKeys(store, randomBytes);
  await store.erase();
  const second = await openKeys(store, randomBytes);
  if (!first.ok || !second.ok) throw new Error("no keys");
  expect(second.value.root.bytes).not.toEqual(first.value.root.bytes);
});
