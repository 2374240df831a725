import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { confirmPairing, createDeviceKeys, createRoot, startPairing } from "../keys/index.ts";
import { createMemoryServer, createSeededBytes } from "../testing/index.ts";
import { askForRoot, findChallenge, findRoot } from "./ask-for-root.ts";
import { findNewDevice, findRequest, giveRoot } from "./give-root.ts";

// Both screens and the person before them. A thief who has stolen the text and runs the server wants the new device to take
// his own root, so that he can read its tokens.

const start = 1_800_000_000;
const randomBytes = createSeededBytes();
const device = (last: number) => v.parse(deviceIdSchema, `00000000-0000-4000-8000-00000000000${last}`);
const elder = { device: device(1), publicKey: (await createDeviceKeys()).publicKey };
const newcomer = { device: device(2), publicKey: (await createDeviceKeys()).publicKey };
const thief = { device: device(3), publicKey: (await createDeviceKeys()).publicKey };
const [root, ownRoot] = [createRoot(randomBytes), createRoot(randomBytes)];

const openMailbox = () => ({ api: createMemoryServer().api, randomBytes, nowSeconds: () => start });

function unwrap<T>(result: { ok: true; value: T } | { ok: false; code: string } | undefined): T {
  if (!result?.ok) throw new Error(result?.code ?? "nothing there");
  return result.value;
}

/** A mailbox with the newcomer and whoever plays the elder, up to the digits. */
async function meet({ offer, text } = startPairing(randomBytes, start), own = elder) {
  const ports = openMailbox();
  const committed = unwrap(await askForRoot(ports, text, newcomer));
  const challenged = unwrap(await findNewDevice(ports, offer, own));
  const revealed = unwrap(await findChallenge(ports, committed));
  const asked = unwrap(await findRequest(ports, challenged));
  return { ports, revealed, asked };
}
type Met = Awaited<ReturnType<typeof meet>>;

/** What a person says who sees the elder's digits, if it shows any, and the newcomer's. */
type Person = (here: string | undefined, there: string) => boolean;
const whoCompares: Person = (here, there) => here === there;
const whoIsNotAsked: Person = () => true;

async function end({ ports, revealed }: Met, here: string | undefined, person: Person) {
  const confirmed = confirmPairing(revealed, person(here, revealed.comparisonCode), start);
  return confirmed.ok ? findRoot(ports, confirmed.value) : confirmed;
}

/** The elder is kept out of it: it shows the text still. */
async function playTheOldDevice(person: Person) {
  const met = await meet(undefined, thief);
  unwrap(await giveRoot(met.ports, met.asked, ownRoot));
  return end(met, undefined, person);
}

/** Each device has a pairing with the thief. */
async function playBothDevices(person: Person) {
  const offered = startPairing(randomBytes, start);
  const met = await meet(offered, thief);
  unwrap(await giveRoot(met.ports, met.asked, ownRoot));
  const elsewhere = openMailbox();
  const committed = unwrap(await askForRoot(elsewhere, offered.text, thief));
  const challenged = unwrap(await findNewDevice(elsewhere, offered.offer, elder));
  unwrap(await findChallenge(elsewhere, committed));
  const asked = unwrap(await findRequest(elsewhere, challenged));
  return end(met, asked.comparisonCode, person);
}

/** All is delivered, so that the digits are the same, but for the answer. */
async function answerInTheOldDevicesPlace(person: Person) {
  const met = await meet();
  const { privateKey } = await createDeviceKeys();
  unwrap(await giveRoot(met.ports, { ...met.asked, privateKey }, ownRoot));
  return end(met, met.asked.comparisonCode, person);
}

test.for([
  ["plays the old device", playTheOldDevice, "digits-differ"],
  ["plays both devices", playBothDevices, "digits-differ"],
  ["answers in the old device's place", answerInTheOldDevicesPlace, "answer-forged"],
] as const)("who compares the digits does not take the root of a thief who %s", async ([, steal, code]) => {
  expect(await steal(whoCompares)).toEqual({ ok: false, code });
});

test.for([
  ["the old device", playTheOldDevice],
  ["both devices", playBothDevices],
] as const)("were the person not asked, a thief who plays %s would have his root taken", async ([, steal]) => {
  expect(await steal(whoIsNotAsked)).toMatchObject({ ok: true, value: { root: ownRoot } });
});

test("the yes on the old device may come before the one on the new device", async () => {
  const met = await meet();
  unwrap(await giveRoot(met.ports, met.asked, root));
  const taken = await end(met, met.asked.comparisonCode, whoCompares);
  expect(taken).toEqual({ ok: true, value: { root, from: elder } });
});

test("the yes on the new device may come before the one on the old device", async () => {
  const { ports, revealed, asked } = await meet();
  const confirmed = unwrap(confirmPairing(revealed, whoCompares(asked.comparisonCode, revealed.comparisonCode), start));
  expect(await findRoot(ports, confirmed)).toBeUndefined();
  unwrap(await giveRoot(ports, asked, root));
  expect(await findRoot(ports, confirmed)).toEqual({ ok: true, value: { root, from: elder } });
});
