import { expect, test } from "vitest";
import {
  createKeyRing,
  replaceRoot,
  rootToKeyId,
  rotateRoot,
  sealDeviceList,
  type Keys,
  type Rotation,
} from "../keys/index.ts";
import { defaultRules } from "../settings/index.ts";
import {
  createMemoryDisk,
  createMemoryEventLog,
  createMemoryKeyStore,
  createMemoryServer,
  createMemoryStateStore,
  createSecretSearch,
  createSeededBytes,
  type MemoryServer,
  createDeviceIds,
} from "../testing/index.ts";
import { changeKey } from "./change-key.ts";
import { freshDeviceState } from "./device-state.ts";
import { changeSettings, recordConsent, signIn } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { createKeyedRulesSeal } from "./keyed-rules-seal.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";
import type { SyncPorts } from "./sync-ports.ts";

const receipt = { surface: "vscode", granted: true, at: 100, textVersion: 2, textHash: "c".repeat(64) } as const;
const signedIn = signIn(recordConsent(freshDeviceState, { ...receipt, purpose: "sync" }), {
  serverUrl: "http://127.0.0.1:3569",
  email: "a@example.org",
});

let devices = 0;

/** A device that syncs. The first has a root of its own, the others are paired with it. */
async function createDevice(server: MemoryServer, elder?: { readonly keys: () => Promise<Keys> }) {
  devices += 1;
  const randomBytes = createSeededBytes(`device ${devices}`);
  const keyRing = createKeyRing(createMemoryKeyStore(), (task) => task(), randomBytes);
  const keys = async () => {
    const read = await keyRing.read();
    if (!read.ok) throw new Error(read.code);
    return read.value;
  };
  if (elder !== undefined) {
    const { root } = await elder.keys();
    await keyRing.update((own) => replaceRoot(own, { root }));
  }
  const ports = {
    surface: "vscode",
    log: createMemoryEventLog(
      createMemoryDisk(`00000000-0000-4000-8000-0000000001${String(devices).padStart(2, "0")}`),
    ),
    api: server.api,
    state: createStateKeeper(createMemoryStateStore(signedIn)),
    lock: createFlushLock(),
    rulesSeal: createKeyedRulesSeal(keyRing),
    keys: { keyRing, randomBytes },
    isTelemetryOff: () => false,
    nowMs: () => 1_800_000_000_000,
    random: () => 0.5,
    newDevice: createDeviceIds(),
  } satisfies SyncPorts;
  const id = await ports.log.device();
  return {
    id,
    ports,
    keys,
    sync: () => syncDevice({ ...ports, isAsked: true }),
    changeKey: (...removed: (typeof id)[]) => changeKey({ ...ports, ...ports.keys }, removed),
    epoch: async () => (await keys()).root.epoch,
  };
}

async function createThree() {
  const server = createMemoryServer();
  const ada = await createDevice(server);
  const [bob, eve] = [await createDevice(server, ada), await createDevice(server, ada)];
  for (const { sync } of [ada, bob, eve, ada, bob, eve]) expect(await sync()).toMatchObject({ sent: 0 });
  return { server, ada, bob, eve };
}

test("devices that hold a root know one another after a sync each", async () => {
  const { ada, bob, eve } = await createThree();
  const lists = await Promise.all([ada, bob, eve].map(async ({ keys }) => (await keys()).deviceList));
  expect(lists[0]).toEqual(lists[2]);
  expect(lists[1]).toEqual(lists[2]);
  expect(lists[0]?.devices.map(({ device }) => device)).toEqual([ada.id, bob.id, eve.id]);
});

test("a changed key reaches those who stay with their next sync, and not the removed one", async () => {
  const { server, ada, bob, eve } = await createThree();
  const before = await eve.keys();
  await server.api.revokeDevice(eve.id);
  const changed = await ada.changeKey(eve.id);
  expect(changed).toMatchObject({ ok: true, value: [{ device: bob.id }, { device: ada.id }] });
  expect(await bob.sync()).not.toHaveProperty("failure");
  expect((await bob.keys()).root).toEqual((await ada.keys()).root);
  expect((await bob.keys()).deviceList).toEqual((await ada.keys()).deviceList);
  expect(await ada.epoch()).toBe(1);
  expect(await eve.sync()).toMatchObject({ failure: "key-refused" });
  expect((await eve.keys()).root).toEqual(before.root);
});

test("a server that calls the removed device a living one gets it no key", async () => {
  const { ada, eve } = await createThree();
  await ada.changeKey(eve.id);
  expect(await eve.sync()).toMatchObject({ failure: "key-refused" });
  expect(await eve.epoch()).toBe(0);
});

test("nothing that the server holds or heard tells the new root to it or to the removed device", async () => {
  const { server, ada, bob, eve } = await createThree();
  const heard: string[] = [];
  server.fail = (call, body) => void heard.push(`${call} ${body}`);
  await ada.changeKey(eve.id);
  await bob.sync();
  const { root } = await ada.keys();
  const held = [...server.keys.values()].map(({ deviceList, sealedRoots }) =>
    JSON.stringify([deviceList, [...(sealedRoots ?? [])]]),
  );
  expect([...held, ...heard].flatMap(createSecretSearch({ root: root.bytes }))).toEqual([]);
  // The server gives the removed device what it holds for the others.
  const [first] = server.keys.values();
  if (first?.sealedRoots === undefined) throw new Error("no root was sealed");
  for (const given of first.sealedRoots.values()) {
    first.sealedRoots = new Map([[eve.id, given]]);
    expect(await eve.sync()).toMatchObject({ failure: "key-refused" });
  }
  expect(await eve.epoch()).toBe(0);
});

test("a device that was away over two changes catches up, also through one that it never met", async () => {
  const { server, ada, bob, eve } = await createThree();
  await ada.changeKey(eve.id);
  const dora = await createDevice(server, ada);
  await dora.sync();
  await ada.sync();
  expect(await dora.changeKey()).toMatchObject({ ok: true });
  expect(await bob.epoch()).toBe(0);
  await bob.sync();
  expect((await bob.keys()).root).toEqual((await dora.keys()).root);
  expect(await bob.epoch()).toBe(2);
});

test("a server that took the change and lost its answer loses nothing: the next sync has the new key", async () => {
  const { server, ada, eve } = await createThree();
  server.fail = (call) =>
    call === "readKey" && server.calls.includes("rotateKey")
      ? { kind: "unreachable", reason: "no-connection" }
      : undefined;
  expect(await ada.changeKey(eve.id)).toEqual({ ok: false, code: "no-connection" });
  expect(await ada.epoch()).toBe(0);
  server.fail = () => undefined;
  await ada.sync();
  expect(await ada.epoch()).toBe(1);
});

test("of two that change the key at once the later one takes what the earlier one made", async () => {
  const { server, ada, bob } = await createThree();
  server.fail = (call) => {
    if (call !== "rotateKey") return undefined;
    server.fail = () => undefined;
    return { kind: "status", status: 409 };
  };
  expect(await bob.changeKey()).toEqual({ ok: false, code: "key-changed" });
  expect(await ada.changeKey()).toMatchObject({ ok: true });
  await bob.sync();
  expect((await bob.keys()).root).toEqual((await ada.keys()).root);
});

test("an older device list is not believed, nor one that was written under another root", async () => {
  const { server, ada, bob, eve } = await createThree();
  const { root, deviceList } = await ada.keys();
  const held = server.keys.get(rootToKeyId(root));
  if (held === undefined) throw new Error("no list");
  const older = { version: 1, devices: deviceList.devices.slice(0, 1) };
  const foreign = { version: 9, devices: deviceList.devices.slice(0, 1) };
  for (const [list, under] of [
    [older, root],
    [foreign, { ...root, bytes: new Uint8Array(32) }],
  ] as const) {
    held.deviceList = { version: list.version, sealed: await sealDeviceList(list, under) };
    await bob.sync();
    expect((await bob.keys()).deviceList).toEqual(deviceList);
  }
  expect(await bob.changeKey(eve.id)).toMatchObject({ ok: true, value: [{ device: ada.id }, { device: bob.id }] });
});

test("a removed device that makes a root of its own finds nobody to take it", async () => {
  const { server, ada, bob, eve } = await createThree();
  await ada.changeKey(eve.id);
  await bob.sync();
  const [held, evil] = [server.keys.get(rootToKeyId((await ada.keys()).root)), await eve.keys()];
  const inside: Rotation = await rotateRoot(
    { device: eve.id, keys: { ...evil, root: (await ada.keys()).root } },
    (await ada.keys()).deviceList,
    createSeededBytes("evil"),
  );
  const bodies = inside.sealedRoots.find(({ device }) => device === bob.id);
  for (const sender of [eve.id, ada.id]) {
    if (held && bodies) held.sealedRoots = new Map([[bob.id, { sender, body: bodies.body }]]);
    expect(await bob.sync()).toMatchObject({ failure: "key-refused" });
  }
  expect(await bob.epoch()).toBe(1);
});

test("rules go under the new key, the former one is forgotten, and the removed device reads no rule any more", async () => {
  const { server, ada, bob, eve } = await createThree();
  const deny = (...deniedSites: string[]) =>
    ada.ports.state.update((state) => changeSettings(state, { rules: { ...defaultRules, deniedSites } }, 200));
  await deny("bank.example");
  await ada.sync();
  await bob.sync();
  await ada.changeKey(eve.id);
  expect((await ada.keys()).formerRoots).toHaveLength(1);
  await ada.sync();
  await ada.sync();
  await bob.sync();
  expect((await ada.keys()).formerRoots).toEqual([]);
  expect((await bob.keys()).formerRoots).toEqual([]);
  const sealed = server.settings.sealedRules ?? "";
  expect(await bob.ports.rulesSeal.open(sealed)).toMatchObject({ deniedSites: ["bank.example"] });
  expect(await eve.ports.rulesSeal.open(sealed)).toBeUndefined();
  await deny("bank.example", "shop.example");
  await ada.sync();
  await bob.sync();
  expect((await bob.ports.state.read()).rules.deniedSites).toEqual(["bank.example", "shop.example"]);
});

test("a server of an older version knows no keys, and the sync goes on", async () => {
  const server = createMemoryServer();
  server.fail = (call) => (call === "readKey" ? { kind: "status", status: 404 } : undefined);
  const { sync } = await createDevice(server);
  expect(await sync()).toEqual({ sent: 0, quarantined: 0, waiting: 0 });
});
