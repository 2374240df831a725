import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { createSeededBytes } from "../testing/index.ts";
import { approvePairing, verifyPairing } from "./approve-pairing.ts";
import { base64urlToBytes, bytesToBase64url } from "./base64url.ts";
import { challengePairing } from "./challenge-pairing.ts";
import { commitPairing } from "./commit-pairing.ts";
import { confirmPairing } from "./confirm-pairing.ts";
import { createDeviceKeys } from "./device-keys.ts";
import { finishPairing } from "./finish-pairing.ts";
import {
  challengeToAuthenticate,
  decodePairingChallenge,
  decodePairingCommitment,
  decodePairingRequest,
  encodePairingMessage,
} from "./pairing-messages.ts";
import { authenticateMessage } from "./pairing-secret.ts";
import { revealPairing } from "./reveal-pairing.ts";
import { createRoot } from "./root.ts";
import { startPairing } from "./start-pairing.ts";

const now = 1_800_000_000;
const randomBytes = createSeededBytes();
const ports = { randomBytes, nowSeconds: now };
const deviceId = (last: number) => v.parse(deviceIdSchema, `00000000-0000-4000-8000-00000000000${last}`);

const oldKeys = await createDeviceKeys();
const newKeys = await createDeviceKeys();
const foreignKeys = await createDeviceKeys();
const oldDevice = { device: deviceId(1), publicKey: oldKeys.publicKey };
const root = createRoot(randomBytes);
const newDevice = { device: deviceId(2), publicKey: newKeys.publicKey };
const elder = { own: oldDevice, ...ports };

function unwrap<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const swaps = [{ ephemeral: foreignKeys.publicKey }, { publicKey: foreignKeys.publicKey }, { device: deviceId(9) }];

/** Both devices up to both yeses, and what was relayed between them. */
async function begin({ offer, text } = startPairing(randomBytes, now)) {
  const { committed, body: commitment } = unwrap(await commitPairing(text, newDevice, ports));
  const { challenged, body: challenge } = unwrap(await challengePairing(offer, commitment, elder));
  const { revealed, body: request } = unwrap(revealPairing(committed, challenge, now));
  const confirmed = unwrap(confirmPairing(revealed, true, now));
  return { offer, text, committed, commitment, challenged, challenge, revealed, confirmed, request };
}
type Begun = Awaited<ReturnType<typeof begin>>;

const verify = ({ challenged, request }: Begun) => unwrap(verifyPairing(challenged, request, now));
const approve = async (begun: Begun) => unwrap(await approvePairing(verify(begun), root, ports));

test("the new device gets the root, and each side knows the other's key", async () => {
  const begun = await begin();
  expect(begun.committed.id).toBe(begun.offer.id);
  const verified = verify(begun);
  expect(verified).toMatchObject(newDevice);
  expect(verified.comparisonCode).toBe(begun.revealed.comparisonCode);
  expect(verified.comparisonCode).toMatch(/^\d{6}$/);
  const answer = unwrap(await approvePairing(verified, root, ports));
  expect(await finishPairing(begun.confirmed, answer, now)).toEqual({
    ok: true,
    value: { root, from: oldDevice },
  });
});

test("neither root nor secret is in anything that is relayed: raw, base64 or hexadecimal", async () => {
  const begun = await begin();
  const answer = await approve(begun);
  const { offer, commitment, challenge, request } = begun;
  const relayed = [offer.id, commitment, challenge, request, answer].flatMap((text) => {
    const raw = base64urlToBytes(text) ?? new Uint8Array();
    const inner = Array.from(raw, (byte) => String.fromCharCode(byte)).join("");
    const fields = Array.from(inner.matchAll(/"([A-Za-z0-9_-]{22,})"/g), ([, field = ""]) => base64urlToBytes(field));
    return [
      text,
      inner,
      bytesToHex(raw),
      ...fields.flatMap((bytes) => (bytes === undefined ? [] : [bytesToHex(bytes)])),
    ];
  });
  for (const hidden of [root.bytes, offer.secret]) {
    const forms = [
      bytesToHex(hidden),
      bytesToBase64url(hidden),
      // Inside a longer base64 text the first and last characters may belong to neighbours.
      ...[0, 1, 2].map((offset) => bytesToBase64url(hidden.slice(offset)).slice(0, 16)),
      Array.from(hidden, (byte) => String.fromCharCode(byte)).join(""),
    ];
    for (const text of relayed) for (const form of forms) expect(text.includes(form)).toBe(false);
  }
  for (const text of relayed) expect(text.replaceAll("-", "")).not.toContain(begun.text.replaceAll("-", ""));
});

test("without the secret neither the challenge nor the request of another is taken", async () => {
  const { offer } = startPairing(randomBytes, now);
  const stranger = await begin();
  const { challenged, body } = unwrap(await challengePairing(offer, stranger.commitment, elder));
  expect(revealPairing(stranger.committed, body, now)).toEqual({ ok: false, code: "challenge-forged" });
  expect(verifyPairing(challenged, stranger.request, now)).toEqual({ ok: false, code: "request-forged" });
});

test("after a commitment no other request is taken, not even from who knows the secret", async () => {
  const begun = await begin();
  const second = await begin(begun);
  expect(verifyPairing(begun.challenged, second.request, now)).toEqual({ ok: false, code: "request-forged" });
  expect(revealPairing(second.committed, begun.challenge, now)).toEqual({ ok: false, code: "challenge-forged" });
});

test("who knows the secret and the challenge cannot show another request than the one that it committed to", async () => {
  const begun = await begin();
  const { committed, body } = unwrap(await commitPairing(begun.text, newDevice, ports));
  const { challenger, secret } = begun.challenged;
  const commitment = decodePairingCommitment(body)?.commitment ?? new Uint8Array();
  const mac = authenticateMessage(secret, "challenge", challengeToAuthenticate(commitment, challenger));
  const challenge = encodePairingMessage({ ...challenger, mac });
  const { body: request } = unwrap(revealPairing(committed, challenge, now));
  expect(verifyPairing(begun.challenged, request, now)).toEqual({ ok: false, code: "request-forged" });
});

test("another challenge makes other digits, and the request for the first one does not fit it", async () => {
  const { offer, committed, commitment, request } = await begin();
  const codes = Array.from({ length: 8 }, async () => {
    const { challenged, body } = unwrap(await challengePairing(offer, commitment, elder));
    expect(verifyPairing(challenged, request, now)).toEqual({ ok: false, code: "request-forged" });
    return unwrap(revealPairing(committed, body, now)).revealed.comparisonCode;
  });
  expect(new Set(await Promise.all(codes)).size).toBeGreaterThan(6);
});

test("a yes that comes after ten minutes gives nothing", async () => {
  const verified = verify(await begin());
  const late = { randomBytes, nowSeconds: now + 600 };
  expect(await approvePairing(verified, root, late)).toEqual({ ok: false, code: "pairing-expired" });
});

test("after ten minutes neither side goes on", async () => {
  const begun = await begin();
  const answer = await approve(begun);
  const steps = [
    (nowSeconds: number) => challengePairing(begun.offer, begun.commitment, { ...elder, nowSeconds }),
    (nowSeconds: number) => revealPairing(begun.committed, begun.challenge, nowSeconds),
    (nowSeconds: number) => verifyPairing(begun.challenged, begun.request, nowSeconds),
    (nowSeconds: number) => confirmPairing(begun.revealed, true, nowSeconds),
    (nowSeconds: number) => finishPairing(begun.confirmed, answer, nowSeconds),
  ];
  for (const step of steps) {
    expect((await step(now + 599)).ok).toBe(true);
    expect(await step(now + 600)).toEqual({ ok: false, code: "pairing-expired" });
  }
});

test("a server that swaps a key, a name or the chance in the challenge is noticed", async () => {
  const begun = await begin();
  const challenge = decodePairingChallenge(begun.challenge);
  if (challenge === undefined) throw new Error("no challenge");
  const { version: _version, ...sent } = challenge;
  for (const swap of [...swaps, { challenge: randomBytes(32) }]) {
    const body = encodePairingMessage({ ...sent, ...swap });
    expect(revealPairing(begun.committed, body, now)).toEqual({ ok: false, code: "challenge-forged" });
  }
});

test("a server that swaps a key, a name or the nonce in the request is noticed", async () => {
  const begun = await begin();
  const request = decodePairingRequest(begun.request);
  if (request === undefined) throw new Error("no request");
  const { version: _version, ...sent } = request;
  for (const swap of [...swaps, { nonce: randomBytes(32) }]) {
    const body = encodePairingMessage({ ...sent, ...swap });
    expect(verifyPairing(begun.challenged, body, now)).toEqual({ ok: false, code: "request-forged" });
  }
});

test("a server that answers in the old device's place cannot make the new one take its root", async () => {
  const begun = await begin();
  const guessed = { ...verify(begun), secret: new Uint8Array(16) };
  const forged = unwrap(await approvePairing(guessed, createRoot(randomBytes), ports));
  expect(await finishPairing(begun.confirmed, forged, now)).toEqual({ ok: false, code: "answer-forged" });
});

test("who knows the secret cannot answer in the old device's place, once it has challenged under the same digits", async () => {
  const begun = await begin();
  const thief = { ...verify(begun), privateKey: foreignKeys.privateKey };
  const forged = unwrap(await approvePairing(thief, createRoot(randomBytes), ports));
  expect(await finishPairing(begun.confirmed, forged, now)).toEqual({ ok: false, code: "answer-forged" });
});

test("digits that differ end the pairing, and without the person's word no answer is opened", async () => {
  const begun = await begin();
  expect(confirmPairing(begun.revealed, false, now)).toEqual({ ok: false, code: "digits-differ" });
  // @ts-expect-error -- nobody was asked
  const forgotten = async () => finishPairing(begun.revealed, await approve(begun), now);
  expect(forgotten).toBeTypeOf("function");
});

/** What each step says to a message, and the message that it is for. */
const stepsOf = (begun: Begun, answer: string) =>
  [
    [begun.commitment, (body: string) => challengePairing(begun.offer, body, elder)],
    [begun.challenge, (body: string) => revealPairing(begun.committed, body, now)],
    [begun.request, (body: string) => verifyPairing(begun.challenged, body, now)],
    [answer, (body: string) => finishPairing(begun.confirmed, body, now)],
  ] as const;

test("messages that are exchanged, reflected or from another pairing are refused", async () => {
  const [begun, other] = [await begin(), await begin()];
  const [answer, otherAnswer] = [await approve(begun), await approve(other)];
  const steps = stepsOf(begun, answer);
  for (const [own, step] of steps) {
    for (const [message] of steps.filter(([foreign]) => foreign !== own)) {
      expect(await step(message)).toEqual({ ok: false, code: "message-malformed" });
    }
  }
  expect(revealPairing(begun.committed, other.challenge, now)).toEqual({ ok: false, code: "challenge-forged" });
  expect(verifyPairing(begun.challenged, other.request, now)).toEqual({ ok: false, code: "request-forged" });
  expect(await finishPairing(begun.confirmed, otherAnswer, now)).toEqual({ ok: false, code: "answer-forged" });
});

test("an earlier answer to the same secret does not fit a later request", async () => {
  const begun = await begin();
  const answer = await approve(begun);
  const again = await begin(begun);
  expect(await finishPairing(again.confirmed, answer, now)).toEqual({ ok: false, code: "answer-forged" });
});

test("a cut message is refused at every length", async () => {
  const begun = await begin();
  for (const [whole, step] of stepsOf(begun, await approve(begun))) {
    for (let length = 0; length < whole.length; length += 7) {
      expect((await step(whole.slice(0, length))).ok).toBe(false);
    }
  }
});

test("whatever lies in the mailbox, nothing throws and nothing is taken", async () => {
  const begun = await begin();
  const steps = stepsOf(begun, await approve(begun));
  const json = fc.jsonValue().map((value) => bytesToBase64url(new TextEncoder().encode(JSON.stringify(value))));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), json, fc.base64String()), async (body) => {
      for (const [, step] of steps) expect((await step(body)).ok).toBe(false);
    }),
  );
});

test("a point that is not on the curve is refused, even with the right secret", async () => {
  const outside = { ...verify(await begin()), ephemeral: new Uint8Array(65).fill(4) };
  expect(await approvePairing(outside, root, ports)).toEqual({ ok: false, code: "key-invalid" });
});
