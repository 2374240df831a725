import { expect, test } from "vitest";
import { createSeededBytes } from "../testing/index.ts";
import { createDeviceKeys, exportDeviceKeys, importDeviceKeys } from "./device-keys.ts";
import { importSealKey, seal, unseal } from "./seal.ts";
import { sealToDevice, unsealForDevice } from "./seal-to-device.ts";

const encoder = new TextEncoder();
const plain = encoder.encode("report.csv");
const context = encoder.encode("label/1");
const randomBytes = createSeededBytes();
const createKey = (fill: number) => importSealKey(new Uint8Array(32).fill(fill));

test("what was sealed opens under its key and context", async () => {
  const key = await createKey(1);
  const sealed = await seal(key, { plain, context }, randomBytes);
  expect(await unseal(key, sealed, context)).toEqual({ ok: true, value: plain });
});

test("each seal has a nonce of its own", async () => {
  const key = await createKey(1);
  const first = await seal(key, { plain, context }, randomBytes);
  const second = await seal(key, { plain, context }, randomBytes);
  expect(first).not.toEqual(second);
});

test("another key, another context, a flipped bit or a cut does not open", async () => {
  const key = await createKey(1);
  const sealed = await seal(key, { plain, context }, randomBytes);
  const broken = { ok: false, code: "seal-broken" };
  expect(await unseal(await createKey(2), sealed, context)).toEqual(broken);
  expect(await unseal(key, sealed, encoder.encode("label/2"))).toEqual(broken);
  for (let position = 0; position < sealed.length; position += 1) {
    expect(await unseal(key, sealed.with(position, (sealed[position] ?? 0) ^ 1), context)).toEqual(broken);
    expect(await unseal(key, sealed.slice(0, position), context)).toEqual(broken);
  }
});

test("what is sealed to a device opens there and nowhere else", async () => {
  const [mine, other] = [await createDeviceKeys(), await createDeviceKeys()];
  const sealed = await sealToDevice(mine.publicKey, { plain, context }, randomBytes);
  if (!sealed.ok) throw new Error(sealed.code);
  expect(await unsealForDevice(mine, sealed.value, context)).toEqual({ ok: true, value: plain });
  expect(await unsealForDevice(other, sealed.value, context)).toEqual({ ok: false, code: "seal-broken" });
  expect(await unsealForDevice(mine, sealed.value.slice(0, 40), context)).toEqual({ ok: false, code: "seal-broken" });
});

test("nothing is sealed to a point that is not on the curve", async () => {
  const outside = new Uint8Array(65).fill(4);
  expect(await sealToDevice(outside, { plain, context }, randomBytes)).toEqual({ ok: false, code: "key-invalid" });
});

test("device keys survive the way through bytes", async () => {
  const keys = await createDeviceKeys();
  const restored = await importDeviceKeys(await exportDeviceKeys(keys));
  const sealed = await sealToDevice(keys.publicKey, { plain, context }, randomBytes);
  if (restored === undefined || !sealed.ok) throw new Error("no keys");
  expect(await unsealForDevice(restored, sealed.value, context)).toEqual({ ok: true, value: plain });
});
