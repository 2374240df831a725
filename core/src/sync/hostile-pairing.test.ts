import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import {
  approvePairing,
  base64urlToBytes,
  bytesToBase64url,
  createDeviceKeys,
  createRoot,
  finishPairing,
  pairingSeconds,
  requestPairing,
  startPairing,
  verifyPairing,
} from "../keys/index.ts";
import type { Result } from "../result.ts";
import { createSecretSearch, createSeededBytes } from "../testing/index.ts";
import { lookIntoMailbox, writeToMailbox } from "./pairing-mailbox.ts";
import type { PairingSlot } from "./protocol.ts";
import type { ServerApi } from "./server-api.ts";

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
const elder = { device: device(1), publicKey: elderKeys.publicKey, root };
const newcomer = { device: device(2), publicKey: newcomerKeys.publicKey };
const stranger = { device: device(3), publicKey: serverKeys.publicKey, root: createRoot(randomBytes) };

type Message = Readonly<Record<string, unknown>>;
const open = (body: string): Message =>
  v.parse(v.record(v.string(), v.unknown()), JSON.parse(new TextDecoder().decode(base64urlToBytes(body))));
const close = (message: Message) => bytesToBase64url(new TextEncoder().encode(JSON.stringify(message)));
const serverKey = bytesToBase64url(serverKeys.publicKey);

/** What the server knows: every message it was given, the earlier ones first. */
type Knowledge = { readonly given: readonly { readonly slot: PairingSlot; readonly body: string }[] };
type Trick = (body: string, knowledge: Knowledge) => string | undefined | Promise<string>;

const tricks = {
  deliver: (body) => body,
  drop: () => undefined,
  "swap the public key": (body) => close({ ...open(body), publicKey: serverKey }),
  "swap the ephemeral key": (body) => close({ ...open(body), ephemeral: serverKey }),
  "swap both keys": (body) => close({ ...open(body), ephemeral: serverKey, publicKey: serverKey }),
  "swap the device": (body) => close({ ...open(body), device: stranger.device }),
  "give the first message that was ever sent": (_body, { given: [first] }) => first?.body,
  "give an older answer": (_body, { given }) => given.find(({ slot }) => slot === "answer")?.body,
  cut: (body) => body.slice(0, -8),
  empty: () => "",
  "ask in the newcomer's place": async () => {
    const guess = startPairing(randomBytes, start);
    const requested = await requestPairing(guess.text, stranger, start);
    return requested.ok ? requested.value.body : "";
  },
  "answer in the elder's place": async (_body, { given }) => {
    const guess = startPairing(randomBytes, start);
    const asked = await requestPairing(guess.text, stranger, start);
    const own = asked.ok ? verifyPairing(guess.offer, asked.value.body, start) : asked;
    const ephemeral = base64urlToBytes(String(open(given.at(-1)?.body ?? "")["ephemeral"]));
    if (!own.ok || ephemeral === undefined) return "";
    const { verified } = own.value;
    const answer = await approvePairing({ ...verified, ephemeral }, stranger, { randomBytes, nowSeconds: start });
    return answer.ok ? answer.value : "";
  },
} satisfies Record<string, Trick>;
type TrickName = keyof typeof tricks;
type Plan = Readonly<Record<PairingSlot, { readonly trick: TrickName; readonly delaySeconds: number }>>;

/** The server of one pairing. `clock.seconds` is when it is asked. */
function createHostileServer(plan: Plan, given: { slot: PairingSlot; body: string }[], clock: { seconds: number }) {
  const slots = new Map<PairingSlot, { readonly body: string | undefined; readonly from: number }>();
  const api: Pick<ServerApi, "readPairing" | "writePairing"> = {
    writePairing: async (_id, slot, { body }) => {
      given.push({ slot, body });
      const { trick, delaySeconds } = plan[slot];
      const made: Trick = tricks[trick];
      slots.set(slot, { body: await made(body, { given }), from: clock.seconds + delaySeconds });
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
  return api;
}

async function poll<T>(clock: { seconds: number }, look: () => Promise<T | undefined>): Promise<T> {
  for (let looks = 0; looks <= pairingSeconds / pollSeconds; looks += 1) {
    const found = await look();
    if (found !== undefined) return found;
    clock.seconds += pollSeconds;
  }
  throw new Error("a device waits for ever");
}

type Ended = { readonly elder: Result<unknown, string>; readonly newcomer: Result<unknown, string> };

/** Both devices to their ends. The person says yes to whatever the elder asks. */
async function pair(plan: Plan, given: { slot: PairingSlot; body: string }[]): Promise<Ended & { text: string }> {
  const clock = { seconds: start };
  const api = createHostileServer(plan, given, clock);
  const { offer, text } = startPairing(randomBytes, start);
  const requested = await requestPairing(text, newcomer, start);
  if (!requested.ok) throw new Error(requested.code);
  const { pending, body } = requested.value;
  await writeToMailbox(api, { ...pending, slot: "request" }, body);
  const request = await poll(clock, () => lookIntoMailbox(api, { ...offer, slot: "request" }, clock.seconds));
  const verified = request.ok ? verifyPairing(offer, request.value, clock.seconds) : request;
  const approved = verified.ok
    ? await approvePairing(verified.value.verified, elder, { randomBytes, nowSeconds: clock.seconds })
    : verified;
  if (approved.ok) await writeToMailbox(api, { ...offer, slot: "answer" }, approved.value);
  const answer = await poll(clock, () => lookIntoMailbox(api, { ...pending, slot: "answer" }, clock.seconds));
  const finished = answer.ok ? await finishPairing(pending, answer.value, clock.seconds) : answer;
  return { elder: approved, newcomer: finished, text };
}

const ends = ["pairing-expired", "message-malformed", "request-forged", "answer-forged"];
const trickNames = fc.constantFrom<TrickName>("deliver", ...Object.keys(tricks).filter(isTrick));
function isTrick(name: string): name is TrickName {
  return name in tricks;
}
const treatments = fc.record({ trick: trickNames, delaySeconds: fc.constantFrom(0, 30, 599, 600, 10_000) });
const plans = fc.record({ request: treatments, answer: treatments });

test("whatever the server does, the newcomer ends with the elder's root or in a sentence, and so does the elder", async () => {
  const given: { slot: PairingSlot; body: string }[] = [];
  let paired = 0;
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const ended = await pair(plan, given);
      const isHonest = plan.request.trick === "deliver" && plan.answer.trick === "deliver";
      if (ended.newcomer.ok) {
        expect(isHonest).toBe(true);
        expect(ended.newcomer.value).toEqual({ root, from: { device: elder.device, publicKey: elder.publicKey } });
        paired += 1;
      } else {
        expect(ends).toContain(ended.newcomer.code);
      }
      if (ended.elder.ok) expect(plan.request.trick).toBe("deliver");
      else expect(ends).toContain(ended.elder.code);
    }),
    {
      numRuns: 400,
      examples: [[{ request: { trick: "deliver", delaySeconds: 0 }, answer: { trick: "deliver", delaySeconds: 0 } }]],
    },
  );
  expect(paired).toBeGreaterThan(0);
  const search = createSecretSearch({ root: root.bytes });
  expect(given.flatMap(({ body }) => search(body))).toEqual([]);
});

test("a stolen text is of no use after its ten minutes, nor after its first use", async () => {
  const { offer, text } = startPairing(randomBytes, start);
  const thief = await requestPairing(text, stranger, start);
  const owner = await requestPairing(text, newcomer, start);
  if (!thief.ok || !owner.ok) throw new Error("no request");
  expect(verifyPairing(offer, thief.value.body, start + pairingSeconds)).toEqual({
    ok: false,
    code: "pairing-expired",
  });
  const used = verifyPairing(offer, owner.value.body, start);
  if (!used.ok) throw new Error(used.code);
  expect(verifyPairing(used.value.offer, thief.value.body, start)).toEqual({ ok: false, code: "pairing-used" });
});

test("a thief who is faster gets nothing without the person's yes, and shows other digits", async () => {
  const { offer, text } = startPairing(randomBytes, start);
  const thief = await requestPairing(text, stranger, start);
  const owner = await requestPairing(text, newcomer, start);
  if (!thief.ok || !owner.ok) throw new Error("no request");
  const asked = verifyPairing(offer, thief.value.body, start);
  if (!asked.ok) throw new Error(asked.code);
  expect(asked.value.verified.comparisonCode).not.toBe(owner.value.comparisonCode);
  expect(JSON.stringify(asked.value)).not.toContain(bytesToBase64url(root.bytes));
});
