import { changeKinds } from "@floyo/core/sync";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChangeHub, type HubLimits } from "./change-hub.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const open = (limits: Partial<HubLimits> = {}, random = 0) =>
  createChangeHub({ perPerson: 2, inAll: 3, quietMs: 1000, lifeMs: 600_000, ...limits }, () => random);
type Hub = ReturnType<typeof open>;
const follow = (hub: Hub, subject: string) => {
  const feed = hub.follow(subject);
  if (!feed.ok) throw new Error(feed.code);
  return feed.value;
};

test("the first word is that everything may have changed, the next ones what did, each kind once", async () => {
  const hub = open();
  const feed = follow(hub, "ada");
  hub.tell("ada", "settings");
  expect(await feed.next()).toEqual(changeKinds);
  for (let times = 0; times < 1000; times++) hub.tell("ada", times % 2 === 0 ? "devices" : "keys");
  expect(await feed.next()).toEqual(["devices", "keys"]);
  const next = feed.next();
  hub.tell("bob", "settings");
  hub.tell("ada", "decisions");
  expect(await next).toEqual(["decisions"]);
});

test("all who follow one person hear it; in quiet the line is tried", async () => {
  const hub = open();
  const feeds = [follow(hub, "ada"), follow(hub, "ada")];
  const all = () => Promise.all(feeds.map((feed) => feed.next()));
  await all();
  const quiet = all();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await quiet).toEqual([[], []]);
  hub.tell("ada", "settings");
  expect(await all()).toEqual([["settings"], ["settings"]]);
});

test("so many follow one person, so many follow in all; who ends makes room", () => {
  const hub = open();
  const [first] = [follow(hub, "ada"), follow(hub, "ada")];
  expect(hub.follow("ada")).toMatchObject({ code: "too-many-streams" });
  follow(hub, "bob");
  expect(hub.follow("cyd")).toMatchObject({ code: "overloaded" });
  first.end();
  first.end();
  expect(hub.follow("ada").ok).toBe(true);
  expect(hub.follow("cyd")).toMatchObject({ code: "overloaded" });
});

test("a feed ends by itself, not all at the same moment; with its person; and with the hub, which then gives none", async () => {
  for (const [random, endsMs] of [
    [0, 300_000],
    [0.5, 450_000],
  ] as const) {
    const aging = follow(open({}, random), "ada");
    await aging.next();
    await vi.advanceTimersByTimeAsync(endsMs - 1);
    expect(await Promise.race([aging.next(), Promise.resolve("open")])).toBe("open");
    await vi.advanceTimersByTimeAsync(1);
    expect(await aging.next()).toBeUndefined();
  }
  const hub = open();
  const [ada, bob] = [follow(hub, "ada"), follow(hub, "bob")];
  hub.endOf("ada");
  expect([await ada.next(), await bob.next()]).toEqual([undefined, changeKinds]);
  hub.close();
  expect(await bob.next()).toBeUndefined();
  expect(hub.follow("ada")).toMatchObject({ code: "overloaded" });
  expect(vi.getTimerCount()).toBe(0);
});

test("the more follow, the longer they are to spread their return", () => {
  const hub = open({ inAll: 2000, perPerson: 2000 });
  expect(hub.returnMs()).toBe(1000);
  const feeds = Array.from({ length: 1000 }, () => follow(hub, "ada"));
  expect(hub.returnMs()).toBe(300_000);
  for (const feed of feeds) feed.end();
  expect(hub.returnMs()).toBe(1000);
});
