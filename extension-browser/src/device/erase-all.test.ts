import { expect, test } from "vitest";
import { rootToKeyId } from "@floyo/core/keys";
import { changeSettings, freshDeviceState, signIn, type DeviceState } from "@floyo/core/sync";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import type { Device } from "./device.ts";
import { eraseAll } from "./erase-all.ts";

const rules = { ignoredFiles: ["private/"], deniedSites: ["bank.example"] };
const ruled = changeSettings(freshDeviceState, { rules }, 100);
const signedIn = signIn(ruled, { serverUrl: "http://127.0.0.1:3569", email: "a@example.org" });

async function readKeyId({ openKeys }: Device): Promise<string> {
  const keys = await openKeys();
  return keys.ok ? rootToKeyId(keys.value.root) : keys.code;
}

const isKeyNew = async (state: DeviceState, prepare: (device: Device) => Promise<unknown> = async () => undefined) => {
  const device = createMemoryDevice(state);
  await prepare(device);
  const before = await readKeyId(device);
  expect(await eraseAll(device, 0)).toMatchObject({ ok: true });
  expect((await device.state.read()).rules).toEqual(rules);
  return (await readKeyId(device)) !== before;
};

test("a key that no other device has goes with what was noted under it", async () => {
  expect(await isKeyNew(ruled)).toBe(true);
});

test("a key that an account's devices share stays", async () => {
  expect(await isKeyNew(signedIn)).toBe(false);
  const vouchFor = ({ keyRing }: Device) =>
    keyRing.update((keys) => ({ ...keys, deviceList: { version: 1, devices: [] } }));
  expect(await isKeyNew(ruled, vouchFor)).toBe(false);
});

test("a broken key goes, signed in or not", async () => {
  const broken = { version: 1, root: { epoch: 0, bytes: "" }, device: { publicKey: "", privateKey: "" } } as const;
  const breakKeys = ({ keyStore }: Device) => keyStore.save(broken);
  expect(await isKeyNew(signedIn, breakKeys)).toBe(true);
});

test("where there is no key none is made, signed in or not", async () => {
  const device = createMemoryDevice(signedIn);
  await eraseAll(device, 0);
  expect(await device.keyStore.load()).toBeUndefined();
});
