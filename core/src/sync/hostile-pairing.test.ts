import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import {
  approvePairing,
  base64urlToBytes,
  bytesToBase64url,
  challengePairing,
  commitPairing,
  confirmPairing,
  createDeviceKeys,
  createRoot,
  pairingSeconds,
  revealPairing,
  startPairing,
  verifyPairing,
} from "../keys/index.ts";
import type { Result } from "../result.ts";
import { createMemoryServer, createSecretSearch, createSeededBytes } from "../testing/index.ts";
import { askForRoot, findChallenge, findRoot } from "./ask-for-root.ts";
import { findNewDevice, findRequest, giveRoot } from "./give-root.ts";
import type { PairingPorts } from "./pairing-mailbox.ts";
import { pairingSlots, type PairingSlot } from "./protocol.ts";

// Two devices that pair through a server which does with their messages whatever it likes.

const start = 1_800_000_000;
const pollSeconds = 2;
const randomBytes = createSeededBytes();
const device = (last: number) => v.parse(deviceIdSchema, `00000000-0000-4000-8000-00000000000${last}`);
const [elderKeys, newcomerKeys, serverKeys] = [
  await createDeviceKeys(),
  await createDeviceKeys(),
  await createDeviceKeys(),
];
const root = createRoot(randomBytes);
const elder = { device: device(1), publicKey: elderKeys.publicKey };
const newcomer = { device: device(2), publicKey: newcomerKeys.publicKey };
const stranger = { device: device(3), publicKey: serverKeys.publicKey };
const strangeRoot = createRoot(randomBytes);

type Message = Readonly<Record<string, unknown>>;
const open = (body: string): Message =>
  v.parse(v.record(v.string(), v.unknown()), JSON.parse(new TextDecoder().decode(base64urlToBytes(body))));
const close = (message: Message) => bytesToBase64url(new TextEncoder().encode(JSON.stringify(message)));
const serverKey = bytesToBase64url(serverKeys.publicKey);

/** What the server knows: every message it was given, the earlier ones first. */
type Given = { readonly slot: PairingSlot; readonly body: string };
type Trick = (body: string, slot: PairingSlot, given: readonly Given[]) => string | undefined | Promise<string>;

function unwrap<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** A whole pairing under a secret that the server made up, and with the new device's own key where it knows it. */
async function guess(ephemeral: string) {
  const ports = { randomBytes, nowSeconds: start };
  const { offer, text } = startPairing(randomBytes, start);
  const { committed, body: commitment } = unwrap(await commitPairing(text, stranger, ports));
  const { challenged, body: challenge } = unwrap(
    await challengePairing(offer, commitment, { own: stranger, ...ports }),
  );
  const { body: request } = unwrap(revealPairing(committed, challenge, start));
  const verified = unwrap(verifyPairing(challenged, request, start));
  const known = base64urlToBytes(ephemeral);
  const answer = unwrap(await approvePairing({ ...verified, ...(known && { ephemeral: known }) }, strangeRoot, ports));
  return { commitment, challenge, request, answer };
}

const tricks = {
  deliver: (body) => body,
  drop: () => undefined,
  "swap the public key": (body) => close({ ...open(body), publicKey: serverKey }),
  "swap the ephemeral key": (body) => close({ ...open(body), ephemeral: serverKey }),
  "swap both keys": (body) => close({ ...open(body), ephemeral: serverKey, publicKey: serverKey }),
  "swap the device": (body) => close({ ...open(body), device: stranger.device }),
  "swap what was made by chance": (body) => {
    const chance = bytesToBase64url(randomBytes(32));
    const isChance = (name: string) => ["commitment", "challenge", "nonce", "sealed"].includes(name);
    const fields = Object.entries(open(body));
    return close(Object.fromEntries(fields.map(([name, value]) => [name, isChance(name) ? chance : value])));
  },
  "give the first message that was ever sent": (_body, _slot, [first]) => first?.body,
  "give one of its kind from before": (_body, slot, given) => given.find((before) => before.slot === slot)?.body,
  "give the message before it": (_body, _slot, given) => given.at(-2)?.body,
  cut: (body) => body.slice(0, -8),
  empty: () => "",
  "speak in the other's place": async (_body, slot, given) => {
    const last = given.findLast((before) => before.slot === "request")?.body;
    return (await guess(last === undefined ? "" : String(open(last)["ephemeral"])))[slot];
  },
} satisfies Record<string, Trick>;
type TrickName = keyof typeof tricks;
type Plan = Readonly<Record<PairingSlot, { readonly trick: TrickName; readonly delaySeconds: number }>>;

/** The server of one pairing. `clock.seconds` is when it is asked. */
function createHostileServer(plan: Plan, given: Given[], clock: { readonly seconds: number }): PairingPorts["api"] {
  const slots = new Map<PairingSlot, { readonly body: string | undefined; readonly from: number }>();
  return {
    writePairing: async (_id, slot, { body }) => {
      given.push({ slot, body });
      const { trick, delaySeconds } = plan[slot];
      const made: Trick = tricks[trick];
      slots.set(slot, { body: await made(body, slot, given), from: clock.seconds + delaySeconds });
      return { kind: "answered", answer: { done: true } };
    },
    readPairing: async (_id, slot) => {
      const held = slots.get(slot);
      if (held?.body !== undefined && clock.seconds >= held.from) {
        return { kind: "answered", answer: { body: held.body } };
      }
      return { kind: "status", status: 404, code: "not-found" };
    },
  };
}

type Clock = { seconds: number };

async function poll<T>(clock: Clock, look: () => Promise<T | undefined>): Promise<T> {
  for (let looks = 0; looks <= pairingSeconds / pollSeconds; looks += 1) {
    const found = await look();
    if (found !== undefined) return found;
    clock.seconds += pollSeconds;
  }
  throw new Error("a device waits for ever");
}

type Ended = { readonly elder: Result<unknown, string>; readonly newcomer: Result<unknown, string> };

/** Both devices to their ends. The person says yes to whatever either asks. */
async function pair(plan: Plan, given: Given[]): Promise<Ended> {
  const clock = { seconds: start };
  const api = createHostileServer(plan, given, clock);
  const ports = { api, randomBytes, nowSeconds: () => clock.seconds };
  const { offer, text } = startPairing(randomBytes, start);
  const committed = unwrap(await askForRoot(ports, text, newcomer));
  const challenged = await poll(clock, () => findNewDevice(ports, offer, elder));
  const revealed = await poll(clock, () => findChallenge(ports, committed));
  const asked = challenged.ok ? await poll(clock, () => findRequest(ports, challenged.value)) : challenged;
  const approved = asked.ok ? await giveRoot(ports, asked.value, root) : asked;
  const confirmed = revealed.ok ? confirmPairing(revealed.value, true, clock.seconds) : revealed;
  const taken = confirmed.ok ? await poll(clock, () => findRoot(ports, confirmed.value)) : confirmed;
  return { elder: approved, newcomer: taken };
}

const ends = ["pairing-expired", "message-malformed", "challenge-forged", "request-forged", "answer-forged"];
const trickNames = fc.constantFrom<TrickName>("deliver", ...Object.keys(tricks).filter(isTrick));
function isTrick(name: string): name is TrickName {
  return name in tricks;
}
const delays = fc.constantFrom(0, 30, 599, 600, 10_000);
const honest = { trick: "deliver", delaySeconds: 0 } as const;
/** Mostly one message is tampered with: the others bring the pairing to where it is read. */
const treatments = fc.oneof(
  { weight: 3, arbitrary: fc.constant(honest) },
  fc.record({ trick: trickNames, delaySeconds: delays }),
);
const plans = fc.record({ commitment: treatments, challenge: treatments, request: treatments, answer: treatments });
const honestPlan = { commitment: honest, challenge: honest, request: honest, answer: honest };
const isDelivered = (plan: Plan, slots: readonly PairingSlot[]) =>
  slots.every((slot) => plan[slot].trick === "deliver");

test("whatever the server does, the newcomer ends with the elder's root or in a sentence, and so does the elder", async () => {
  const given: Given[] = [];
  let paired = 0;
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const ended = await pair(plan, given);
      if (ended.newcomer.ok) {
        expect(isDelivered(plan, pairingSlots)).toBe(true);
        expect(ended.newcomer.value).toEqual({ root, from: elder });
        paired += 1;
      } else {
        expect(ends).toContain(ended.newcomer.code);
      }
      if (ended.elder.ok) expect(isDelivered(plan, ["commitment", "challenge", "request"])).toBe(true);
      else expect(ends).toContain(ended.elder.code);
    }),
    { numRuns: 400, examples: [[honestPlan]] },
  );
  expect(paired).toBeGreaterThan(0);
  const search = createSecretSearch({ root: root.bytes });
  expect(given.flatMap(({ body }) => search(body))).toEqual([]);
});

test.for(pairingSlots)(
  "each trick alone with the %s ends the pairing, on both devices, without the root",
  async (slot) => {
    for (const trick of Object.keys(tricks).filter(isTrick)) {
      if (trick === "deliver") continue;
      const given: Given[] = [];
      await pair(honestPlan, given);
      const { newcomer: taken } = await pair({ ...honestPlan, [slot]: { trick, delaySeconds: 0 } }, given);
      expect(taken, trick).toMatchObject({ ok: false });
    }
  },
);

const ports = { api: createMemoryServer().api, randomBytes, nowSeconds: () => start };

test("a stolen text is of no use after its ten minutes, nor once a device has answered to it", async () => {
  const { offer, text } = startPairing(randomBytes, start);
  const committed = unwrap(await askForRoot(ports, text, newcomer));
  const late = { ...ports, nowSeconds: () => start + pairingSeconds };
  expect(await findNewDevice(late, offer, elder)).toEqual({ ok: false, code: "pairing-expired" });
  expect(await askForRoot(ports, text, stranger)).toEqual({ ok: false, code: "pairing-used" });
  expect(await findNewDevice(ports, offer, elder)).toMatchObject({ ok: true });
  expect(await findNewDevice(ports, offer, elder)).toEqual({ ok: false, code: "pairing-used" });
  expect(await findChallenge(ports, committed)).toMatchObject({ ok: true });
  expect(await findChallenge(ports, committed)).toEqual({ ok: false, code: "pairing-used" });
});

test("a thief who is faster gets nothing without the person's yes, and the owner is told that the text was used", async () => {
  const { offer, text } = startPairing(randomBytes, start);
  const thief = unwrap(await askForRoot(ports, text, stranger));
  expect(await askForRoot(ports, text, newcomer)).toEqual({ ok: false, code: "pairing-used" });
  const challenged = await findNewDevice(ports, offer, elder);
  if (!challenged?.ok) throw new Error("not challenged");
  const revealed = await findChallenge(ports, thief);
  const asked = await findRequest(ports, challenged.value);
  expect(asked).toMatchObject({ value: { device: stranger.device } });
  expect(JSON.stringify(asked)).not.toContain(bytesToBase64url(root.bytes));
  if (!revealed?.ok) throw new Error("not revealed");
  const confirmed = unwrap(confirmPairing(revealed.value, true, start));
  expect(await findRoot(ports, confirmed)).toBeUndefined();
});
