import { expect, test } from "vitest";
import { createMemoryStateStore } from "../testing/index.ts";
import { freshDeviceState } from "./device-state.ts";
import { recordAnnouncement } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { createStateKeeper } from "./state-store.ts";

test("steps taken at the same time do not lose one another", async () => {
  const keeper = createStateKeeper(createMemoryStateStore());
  const steps = Array.from({ length: 20 }, (_, index) =>
    keeper.update((state) => recordAnnouncement(state, `r${index}`, index)),
  );
  await Promise.all(steps);
  expect((await keeper.read()).announced).toHaveLength(20);
});

test("a save that fails changes nothing and is told; the next step goes on", async () => {
  const store = createMemoryStateStore();
  const keeper = createStateKeeper(store);
  store.isFull = true;
  const step = () => keeper.update((state) => recordAnnouncement(state, "r1", 1));
  expect(await step()).toEqual({ ok: false, code: "store-full" });
  expect(await keeper.read()).toEqual(freshDeviceState);
  store.isFull = false;
  expect((await step()).ok).toBe(true);
});

test("a step that throws does not block the ones behind it", async () => {
  const keeper = createStateKeeper(createMemoryStateStore());
  const broken = keeper.update(() => {
    throw new RangeError("a bug");
  });
  const next = keeper.update((state) => recordAnnouncement(state, "r1", 1));
  await expect(broken).rejects.toThrow("a bug");
  expect((await next).ok).toBe(true);
});

test("a lock that is held turns the second away at once, and is free again after a failure", async () => {
  const lock = createFlushLock();
  const gate = Promise.withResolvers<object>();
  const first = lock.runAlone(() => gate.promise);
  expect(await lock.runAlone(async () => ({}))).toBeUndefined();
  gate.reject(new RangeError("a bug"));
  await expect(first).rejects.toThrow("a bug");
  expect(await lock.runAlone(async () => ({ free: true }))).toEqual({ free: true });
});
