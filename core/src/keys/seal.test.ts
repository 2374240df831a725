import { bytesToHex } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { createSeededBytes } from "../testing/index.ts";
import { createDeviceKeys, exportDeviceKeys, importDeviceKeys, type DeviceKeys } from "./device-keys.ts";
import { importSealKey, seal, sealAlike, unseal } from "./seal.ts";
import { sealToDevice, unsealFromDevice } from "./seal-to-device.ts";

const encoder = new TextEncoder();
const plain = encoder.encode("report.csv");
const context = encoder.encode("label/1");
const randomBytes = createSeededBytes();

function unwrap<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
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

test("sealed alike, the same is the same bytes, and whatever differs has another nonce", async () => {
  const bytes = new Uint8Array(32).fill(1);
  const sealed = await sealAlike(bytes, { plain, context });
  expect(await sealAlike(bytes, { plain, context })).toEqual(sealed);
  expect(await unseal(await createKey(1), sealed, context)).toEqual({ ok: true, value: plain });
  const others = [
    await sealAlike(bytes.with(0, 2), { plain, context }),
    await sealAlike(bytes, { plain: plain.with(0, 0), context }),
    await sealAlike(bytes, { plain, context: encoder.encode("label/2") }),
    await sealAlike(bytes, { plain: plain.slice(1), context: encoder.encode("label/1r") }),
  ];
  const nonces = [sealed, ...others].map((each) => bytesToHex(each.slice(0, 12)));
  expect(new Set(nonces).size).toBe(nonces.length);
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

test("what one device seals to another opens there and nowhere else, and as from that one only", async () => {
  const [mine, theirs, other] = [await createDeviceKeys(), await createDeviceKeys(), await createDeviceKeys()];
  const ends = { sender: mine, recipient: theirs.publicKey };
  const sealed = unwrap(await sealToDevice(ends, { plain, context }, randomBytes));
  const open = (sender: DeviceKeys, recipient: DeviceKeys) =>
    unsealFromDevice({ sender: sender.publicKey, recipient }, sealed, context);
  const broken = { ok: false, code: "seal-broken" };
  expect(await open(mine, theirs)).toEqual({ ok: true, value: plain });
  expect(await open(mine, other)).toEqual(broken);
  expect(await open(other, theirs)).toEqual(broken);
  expect(await open(theirs, mine)).toEqual(broken);
  const ofBoth = { sender: mine.publicKey, recipient: theirs };
  expect(await unsealFromDevice(ofBoth, sealed, encoder.encode("label/2"))).toEqual(broken);
  for (let position = 0; position < sealed.length; position += 1) {
    const flipped = sealed.with(position, (sealed[position] ?? 0) ^ 1);
    expect(await unsealFromDevice(ofBoth, flipped, context)).toEqual(broken);
  }
  expect(await unsealFromDevice(ofBoth, sealed.slice(0, 40), context)).toEqual(broken);
});

test("nothing is sealed to a point that is not on the curve", async () => {
  const ends = { sender: await createDeviceKeys(), recipient: new Uint8Array(65).fill(4) };
  expect(await sealToDevice(ends, { plain, context }, randomBytes)).toEqual({ ok: false, code: "key-invalid" });
});

test("device keys survive the way through bytes", async () => {
  const [keys, sender] = [await createDeviceKeys(), await createDeviceKeys()];
  const restored = await importDeviceKeys(await exportDeviceKeys(keys));
  const sealed = unwrap(await sealToDevice({ sender, recipient: keys.publicKey }, { plain, context }, randomBytes));
  if (restored === undefined) throw new Error("no keys");
  const ends = { sender: sender.publicKey, recipient: restored };
  expect(await unsealFromDevice(ends, sealed, context)).toEqual({ ok: true, value: plain });
});
