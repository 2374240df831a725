import { expect, test } from "vitest";
import type { Bytes } from "../keys/index.ts";
import { pauseWithoutEnd } from "../settings/index.ts";
import { success } from "../result.ts";
import { createSeededBytes } from "../testing/index.ts";
import { freshDeviceState, type DeviceState } from "./device-state.ts";
import { changeSettings, recordAnnouncement } from "./device-steps.ts";
import { parseDeviceState } from "./parse-device-state.ts";
import { createStateSeal } from "./state-seal.ts";
import { createStateKeeper } from "./state-store.ts";

const rules = { ignoredFiles: ["divorce/"], deniedSites: ["bank.example"] };
const ruled = changeSettings(freshDeviceState, { rules }, 100);
const { settings } = ruled;
const synced: DeviceState = { ...ruled, settingsBase: { settings, rules, updatedAt: 90 } };

function createDisk() {
  const randomBytes = createSeededBytes();
  const key = { bytes: undefined as Bytes | undefined, reads: 0, made: 0 };
  const open = () =>
    createStateSeal({
      read: async () => {
        key.reads += 1;
        return key.bytes;
      },
      create: async () => {
        key.made += 1;
        return (key.bytes = randomBytes(32));
      },
    });
  const stored = async (state: DeviceState): Promise<unknown> => JSON.parse(JSON.stringify(await open().seal(state)));
  return { key, open, stored };
}

test("rules, also those that the server last had, lie sealed and are read again after a restart", async () => {
  const { open, stored } = createDisk();
  const lying = await stored(synced);
  expect(JSON.stringify(lying)).not.toMatch(/divorce|bank/);
  expect(parseDeviceState(await open().open(lying))).toEqual(synced);
});

test("without rules there is nothing to seal, and no key is made", async () => {
  const { key, open, stored } = createDisk();
  const state = recordAnnouncement(freshDeviceState, "r1", 1);
  expect(parseDeviceState(await open().open(await stored(state)))).toEqual(state);
  expect(key).toMatchObject({ reads: 0, made: 0 });
});

test("rules that an older version left in clear are read, and sealed with the next save", async () => {
  const { open, stored } = createDisk();
  const older = parseDeviceState(await open().open(JSON.parse(JSON.stringify(synced))));
  expect(older).toEqual(synced);
  expect(JSON.stringify(await stored(older))).not.toMatch(/divorce|bank/);
});

test("rules whose key is gone pause the recording, and are told as lost", async () => {
  const { key, open, stored } = createDisk();
  const lying = await stored(synced);
  key.bytes = undefined;
  const state = parseDeviceState(await open().open(lying));
  expect(state.settings.pausedUntil).toBe(pauseWithoutEnd);
  expect(state.lost).toContain("rules");
});

test("what is read again and again is opened once; what another window saved is opened anew", async () => {
  const { key, open, stored } = createDisk();
  const [seal, lying] = [open(), await stored(ruled)];
  key.reads = 0;
  for (let read = 0; read < 5; read += 1) await seal.open(lying);
  expect(key.reads).toBe(1);
  const changed = { ...ruled, rules: { ...rules, deniedSites: [] } };
  expect(parseDeviceState(await seal.open(await stored(changed)))).toEqual(changed);
});

test("when the key ends with a save, what is wanted goes under a new one, and what lay there before opens no more", async () => {
  const { key, open, stored } = createDisk();
  const before = await stored(synced);
  let lying = before;
  const seal = open();
  const keeper = createStateKeeper({
    load: () => seal.open(lying),
    save: async (state) => {
      lying = await stored(state);
      return success(undefined);
    },
  });
  const end = async () => void (key.bytes = undefined);
  await keeper.update((state) => changeSettings(state, { rules: { ...rules, ignoredFiles: [] } }, 200), end);
  expect((await keeper.read()).rules).toEqual({ ...rules, ignoredFiles: [] });
  expect(await open().open(before)).toEqual(before);
});

test.each([undefined, 7, "x", { rules: 7 }, { rules: "no seal" }, { settingsBase: { rules: "?" } }])(
  "%j in the store is no reason to throw",
  async (garbage) => {
    expect(await createDisk().open().open(garbage)).toEqual(garbage);
  },
);
