import { expect, test } from "vitest";
import type { Token } from "../events/index.ts";
import { createKeyRing, deriveKeys, replaceRoot } from "../keys/index.ts";
import { mineRoutines } from "../mining/index.ts";
import { createTokenKey, filterSignal, type Label } from "../privacy/index.ts";
import { suggest } from "../suggestions/index.ts";
import {
  buildPolicy,
  buildSignal,
  createMemoryEventLog,
  createMemoryKeyStore,
  createSeededBytes,
} from "../testing/index.ts";
import { freshDeviceState, type DeviceState } from "./device-state.ts";
import { keepRoutines, recordDecision } from "./device-steps.ts";
import { readRetokenised } from "./read-retokenised.ts";
import { retokeniseState } from "./retokenise-state.ts";

const secondsPerWeek = 7 * 86_400;
const nowSeconds = 1_794_826_000; // Monday 2026-11-16
const sheet = "https://docs.google.com/spreadsheets/d/weekly/edit";

/** A device that brought the same report to the same sheet on five Mondays. */
async function createDevice() {
  const names = new Map<Token, string>();
  const labels = {
    read: async () => names,
    remember: async (fresh: readonly Label[]) => fresh.forEach(({ token, text }) => names.set(token, text)),
  };
  const randomBytes = createSeededBytes();
  const keyRing = createKeyRing(createMemoryKeyStore(), (task) => task(), randomBytes);
  const keys = await keyRing.read();
  if (!keys.ok) throw new Error(keys.code);
  const { token, epoch } = deriveKeys(keys.value.root);
  const key = createTokenKey(token, epoch);
  const log = createMemoryEventLog();
  for (let weeks = 4; weeks >= 0; weeks -= 1) {
    const at = nowSeconds - 7200 - weeks * secondsPerWeek;
    const name = `report_${new Date(at * 1000).toISOString().slice(0, 10)}.csv`;
    const upload = { operation: "upload", place: { kind: "site", url: sheet }, target: sheet, tool: "drop" } as const;
    for (const signal of [
      buildSignal({ atMs: at * 1000, file: { path: `/home/robin/Downloads/${name}`, bytes: at % 9973 } }),
      buildSignal({ atMs: (at + 300) * 1000, file: { name, bytes: at % 9973 }, ...upload }),
    ]) {
      const filtered = filterSignal(signal, buildPolicy({ consentedAtMs: 0 }), key);
      if (!filtered.ok) throw new Error(filtered.code);
      await labels.remember(filtered.value.labels);
      await log.append([filtered.value.event]);
    }
  }
  return { log, labels, keyRing, names, randomBytes };
}
type Device = Awaited<ReturnType<typeof createDevice>>;

async function mine(device: Device, before: DeviceState): Promise<DeviceState> {
  const { events, successors } = await readRetokenised(device);
  const state = retokeniseState(before, successors, nowSeconds);
  return keepRoutines(state, mineRoutines(events, { known: state.routines, nowSeconds, timeZone: "UTC" }), state);
}

const suggestions = ({ routines, decisions }: DeviceState) =>
  suggest({ routines, decisions: decisions.map(({ decision }) => decision), nowSeconds, targetsOf: () => [] });

const changeKey = ({ keyRing, randomBytes }: Device) =>
  keyRing.update((keys) => replaceRoot(keys, { root: { epoch: keys.root.epoch + 1, bytes: randomBytes(32) } }));

test("a routine keeps its id and its names over two changes of the key, and no token is the same", async () => {
  const device = await createDevice();
  const first = await mine(device, freshDeviceState);
  expect(first.routines).toHaveLength(1);
  await changeKey(device);
  const second = await mine(device, first);
  await changeKey(device);
  const third = await mine(device, second);
  const states = [first, second, third];
  expect(new Set(states.map(({ routines }) => routines[0]?.id)).size).toBe(1);
  const families = states.map(({ routines: [routine] }) => routine?.steps[0]?.family);
  expect(new Set(families).size).toBe(3);
  for (const family of families) expect(family && device.names.get(family)).toBe("report_{date}.csv");
});

test("never is said again in the new tokens, once, and holds for whoever knows only them; an undo takes it all back", async () => {
  const device = await createDevice();
  const mined = await mine(device, freshDeviceState);
  const [suggestion] = mined.routines;
  if (suggestion === undefined) throw new Error("nothing was mined");
  const { id, steps } = suggestion;
  const never = { suggestion: id, activities: steps, kind: "never", at: nowSeconds - 60 } as const;
  await changeKey(device);
  const decided = await mine(device, await mine(device, recordDecision(mined, never)));
  expect(decided.decisions).toHaveLength(2);
  const foundAnew = decided.routines.map((routine) => ({ ...routine, id: "found anew" }));
  expect(suggestions({ ...decided, routines: foundAnew })).toEqual([]);
  const undo = { ...never, kind: "undo", at: nowSeconds + 60 } as const;
  const undone = await mine(device, recordDecision(decided, undo));
  expect(undone.decisions).toHaveLength(3);
  expect(suggestions(undone)).toHaveLength(1);
});
