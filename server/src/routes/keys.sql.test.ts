import { replaceRoot, rootToKeyId } from "@floyo/core/keys";
import { changeKey, followKeys } from "@floyo/core/sync";
import { createSecretSearch } from "@floyo/core/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openTestDevice, type TestDevice } from "../testing/open-test-device.ts";
import { readAllRows } from "../testing/read-all-rows.ts";
import { ask, openTestApp, signUp, type TestPerson } from "../testing/test-app.ts";

const server = await openTestApp();
afterAll(() => server.close());

let people = 0;
let person: TestPerson;
let traffic: string[];
let ada: TestDevice;
let bob: TestDevice;
let eve: TestDevice;

const keyIdOf = async (device: TestDevice) => rootToKeyId((await device.readKeys()).root);
const epochOf = async (device: TestDevice) => (await device.readKeys()).root.epoch;

/** Three devices of a new person that hold one root. */
beforeEach(async () => {
  people += 1;
  person = await signUp(server, `person${people}@example.test`);
  traffic = [];
  const open = () => openTestDevice(server, person, traffic);
  [ada, bob, eve] = [await open(), await open(), await open()];
  const { root } = await ada.readKeys();
  for (const device of [bob, eve]) await device.keyRing.update((keys) => replaceRoot(keys, { root }));
  for (const device of [ada, bob, eve, ada, bob, eve]) await followKeys(device);
});

test("a changed key reaches those who stay; the removed device is refused by the server and has nothing to open", async () => {
  await ada.api.revokeDevice(eve.device);
  expect(await ada.api.readDevices()).toMatchObject({ answer: { devices: { length: 3 } } });
  const changed = await changeKey(ada, [eve.device]);
  expect(changed).toMatchObject({ ok: true, value: [{ device: bob.device }, { device: ada.device }] });
  await followKeys(bob);
  expect((await bob.readKeys()).root).toEqual((await ada.readKeys()).root);
  expect(await epochOf(bob)).toBe(1);
  expect(await followKeys(eve)).toMatchObject({ status: 403, code: "device-revoked" });
  expect(await changeKey(eve)).toEqual({ ok: false, code: "forbidden" });
  expect(await epochOf(eve)).toBe(0);
});

test("a removed device that asks in another's name gets what it cannot open", async () => {
  const rootBefore = await keyIdOf(eve);
  await ada.api.revokeDevice(eve.device);
  await changeKey(ada, [eve.device]);
  const asBob = { ...eve, log: bob.log };
  expect(await eve.api.readKey(rootBefore, bob.device)).toMatchObject({
    answer: { sealedRoot: { sender: ada.device } },
  });
  expect(await followKeys(asBob)).toEqual({ kind: "key-refused" });
  expect(await epochOf(eve)).toBe(0);
});

test("neither root is in the database, the log or the traffic", async () => {
  const former = (await ada.readKeys()).root.bytes;
  await changeKey(ada, [eve.device]);
  await followKeys(bob);
  const search = createSecretSearch({ former, root: (await bob.readKeys()).root.bytes });
  const rows = [...(await readAllRows(server.database)).values()].flat();
  expect(rows.some((row) => row.includes(eve.device))).toBe(true);
  expect([...rows, ...server.lines, ...traffic].flatMap(search)).toEqual([]);
});

test("a device that was away over two changes catches up", async () => {
  await changeKey(ada);
  await changeKey(ada, [eve.device]);
  await followKeys(bob);
  expect(await epochOf(bob)).toBe(2);
  expect((await bob.readKeys()).root).toEqual((await ada.readKeys()).root);
});

test("of two that change the key at once one does, and the other follows", async () => {
  const both = await Promise.all([changeKey(ada), changeKey(bob)]);
  const refused = both.filter(({ ok }) => !ok);
  expect(refused.length).toBeLessThan(2);
  await followKeys(ada);
  await followKeys(bob);
  expect((await bob.readKeys()).root).toEqual((await ada.readKeys()).root);
  expect(await epochOf(ada)).toBe(2 - refused.length);
});

test("an older list, a second successor and a stranger's device are refused, and nothing changes", async () => {
  const key = await keyIdOf(ada);
  const at = `/functions/v1/api/keys/${key}`;
  const { token } = person;
  const list = { device: ada.device, version: 1, sealed: "AA" };
  expect(await ask(server, `PUT ${at}/devices`, { token, body: list })).toMatchObject({ status: 409 });
  const stranger = await signUp(server, `stranger${people}@example.test`);
  expect(await ask(server, `GET ${at}/devices/${ada.device}`, { token: stranger.token })).toMatchObject({
    status: 403,
  });
  const foreign = await openTestDevice(server, stranger);
  const deviceList = { keyId: "n".repeat(22), version: 9, sealed: "AA" };
  const successor = (device: string) => ({ device: ada.device, sealedRoots: [{ device, body: "AA" }], deviceList });
  const toStranger = await ask(server, `POST ${at}/successor`, { token, body: successor(foreign.device) });
  expect(toStranger).toMatchObject({ status: 409, body: { code: "key-conflict" } });
  await changeKey(ada);
  const again = await ask(server, `POST ${at}/successor`, { token, body: successor(bob.device) });
  expect(again).toMatchObject({ status: 409, body: { code: "key-conflict" } });
  const late = await ask(server, `PUT ${at}/devices`, { token, body: { ...list, version: 99 } });
  expect(late).toMatchObject({ status: 409 });
});
