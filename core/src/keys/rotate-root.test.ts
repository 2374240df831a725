import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { createTokenKey } from "../privacy/index.ts";
import { createSecretSearch, createSeededBytes } from "../testing/index.ts";
import { bytesToBase64url } from "./base64url.ts";
import { deriveKeys } from "./derive-keys.ts";
import { createDeviceKeys } from "./device-keys.ts";
import { openDeviceList, sealDeviceList, type DeviceList } from "./device-list.ts";
import { rootToKeyId } from "./key-id.ts";
import { createRoot, type Root } from "./root.ts";
import { rotateRoot, type KeyHolder, type Rotation } from "./rotate-root.ts";
import { takeRoot } from "./take-root.ts";

const randomBytes = createSeededBytes();
const firstRoot = createRoot(randomBytes);
const refused = { ok: false, code: "root-refused" };

async function createHolder(last: number): Promise<KeyHolder> {
  const device = v.parse(deviceIdSchema, `00000000-0000-4000-8000-00000000000${last}`);
  return { device, keys: { root: firstRoot, device: await createDeviceKeys() } };
}
const [ada, bob, eve] = [await createHolder(1), await createHolder(2), await createHolder(3)];
const listOf = (version: number, ...holders: readonly KeyHolder[]): DeviceList => ({
  version,
  devices: holders.map(({ device, keys }) => ({ device, surface: "browser", publicKey: keys.device.publicKey })),
});
const everybody = listOf(3, ada, bob, eve);
const bodyFor = ({ sealedRoots }: Rotation, { device }: KeyHolder) =>
  sealedRoots.find((sealed) => sealed.device === device)?.body ?? "";
const withRoot = ({ device, keys }: KeyHolder, root: Root): KeyHolder => ({ device, keys: { ...keys, root } });

test("those who stay take one new root of the next epoch, the one who rotates too, and know who has it", async () => {
  const rotation = await rotateRoot(ada, listOf(3, ada, bob), randomBytes);
  const taken = await Promise.all(
    [ada, bob].map((own) => takeRoot(own, everybody, { sender: ada.device, body: bodyFor(rotation, own) })),
  );
  expect(taken[0]).toEqual(taken[1]);
  expect(taken[0]).toMatchObject({ ok: true, value: { root: { epoch: 1 }, deviceList: listOf(4, ada, bob) } });
  if (!taken[0]?.ok) throw new Error("not taken");
  const { root, deviceList } = taken[0].value;
  expect(rotation.deviceList.keyId).toBe(rootToKeyId(root));
  expect(await openDeviceList(rotation.deviceList.sealed, root)).toEqual(deviceList);
  expect(root.bytes).not.toEqual(firstRoot.bytes);
});

test("the removed device opens nothing of it, as whomever it asks and with whatever it is given", async () => {
  const rotation = await rotateRoot(ada, listOf(3, ada, bob), randomBytes);
  for (const { body } of rotation.sealedRoots) {
    for (const { device } of [ada, bob, eve]) {
      expect(await takeRoot({ ...eve, device }, everybody, { sender: ada.device, body })).toEqual(refused);
    }
  }
  expect(await openDeviceList(rotation.deviceList.sealed, firstRoot)).toBeUndefined();
  const mine = await takeRoot(ada, everybody, { sender: ada.device, body: bodyFor(rotation, ada) });
  if (!mine.ok) throw new Error(mine.code);
  expect(createSecretSearch({ root: mine.value.root.bytes })(JSON.stringify(rotation))).toEqual([]);
});

test("a root from a device that nobody vouched for, or in another's name, is refused", async () => {
  const own = listOf(4, eve, bob);
  const rotation = await rotateRoot(eve, own, randomBytes);
  const body = bodyFor(rotation, bob);
  expect(await takeRoot(bob, listOf(3, ada, bob), { sender: eve.device, body })).toEqual(refused);
  expect(await takeRoot(bob, listOf(3, ada, bob), { sender: ada.device, body })).toEqual(refused);
  const inAdasName = await rotateRoot({ ...eve, device: ada.device }, listOf(4, ada, bob), randomBytes);
  expect(await takeRoot(bob, listOf(3, ada, bob), { sender: ada.device, body: bodyFor(inAdasName, bob) })).toEqual(
    refused,
  );
});

test("a root of another epoch, with an older list or without the one who takes it is refused", async () => {
  const later = await rotateRoot(withRoot(ada, { ...firstRoot, epoch: 1 }), listOf(3, ada, bob), randomBytes);
  const stale = await rotateRoot(ada, listOf(1, ada, bob), randomBytes);
  const other = await rotateRoot(withRoot(ada, createRoot(randomBytes)), listOf(3, ada, bob), randomBytes);
  for (const rotation of [later, stale, other]) {
    expect(await takeRoot(bob, everybody, { sender: ada.device, body: bodyFor(rotation, bob) })).toEqual(refused);
  }
  const toBobsOldKey = { ...bob, keys: { ...bob.keys, device: eve.keys.device } };
  const rotation = await rotateRoot(ada, listOf(3, ada, bob), randomBytes);
  expect(await takeRoot(toBobsOldKey, everybody, { sender: ada.device, body: bodyFor(rotation, bob) })).toEqual(
    refused,
  );
});

test("a device whose public key is no point of the curve is left out, and the others go on", async () => {
  const broken = { device: eve.device, surface: "vscode", publicKey: new Uint8Array(65).fill(4) } as const;
  const list = { version: 3, devices: [broken, ...listOf(3, ada, bob).devices] };
  const rotation = await rotateRoot(ada, list, randomBytes);
  expect(rotation.sealedRoots.map(({ device }) => device)).toEqual([ada.device, bob.device]);
});

test("whatever lies on the server, nothing throws and nothing is taken", async () => {
  const rotation = await rotateRoot(ada, listOf(3, ada, bob), randomBytes);
  const whole = bodyFor(rotation, bob);
  const cut = fc.nat(whole.length - 1).map((length) => whole.slice(0, length));
  const bytes = fc.uint8Array({ maxLength: 300 }).map((value) => bytesToBase64url(value));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), cut, bytes), async (body) => {
      expect(await takeRoot(bob, everybody, { sender: ada.device, body })).toEqual(refused);
      expect(await openDeviceList(body, firstRoot)).toBeUndefined();
    }),
  );
});

test("a device list is read under its root only, and not when a bit of it changed", async () => {
  const sealed = await sealDeviceList(everybody, firstRoot);
  expect(await openDeviceList(sealed, firstRoot)).toEqual(everybody);
  expect(await openDeviceList(sealed, createRoot(randomBytes))).toBeUndefined();
  expect(await openDeviceList(`${sealed.slice(0, 40)}A${sealed.slice(41)}`, firstRoot)).toBeUndefined();
});

test("over a hundred rotations no token and no name of a key comes twice", async () => {
  const names = ["report.csv", "invoice_{date}.pdf", "/home/ada/reports"];
  const seen = new Set<string>();
  let own = ada;
  let known = listOf(0, ada);
  const note = () => {
    const key = createTokenKey(deriveKeys(own.keys.root).token, own.keys.root.epoch);
    for (const name of names) seen.add(key.token("file", name));
    seen.add(rootToKeyId(own.keys.root));
  };
  note();
  for (let rotations = 0; rotations < 100; rotations += 1) {
    const rotation = await rotateRoot(own, known, randomBytes);
    const taken = await takeRoot(own, known, { sender: own.device, body: bodyFor(rotation, own) });
    if (!taken.ok) throw new Error(taken.code);
    own = withRoot(own, taken.value.root);
    known = taken.value.deviceList;
    note();
  }
  expect(own.keys.root.epoch).toBe(100);
  expect(seen.size).toBe(101 * (names.length + 1));
});
