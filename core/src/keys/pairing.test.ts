import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { deviceIdSchema } from "../events/index.ts";
import { createSeededBytes } from "../testing/index.ts";
import { approvePairing, verifyPairing } from "./approve-pairing.ts";
import { base64urlToBytes, bytesToBase64url } from "./base64url.ts";
import { createDeviceKeys } from "./device-keys.ts";
import { finishPairing } from "./finish-pairing.ts";
import { decodePairingAnswer, decodePairingRequest, encodePairingMessage } from "./pairing-messages.ts";
import { requestPairing } from "./request-pairing.ts";
import { createRoot } from "./root.ts";
import { startPairing } from "./start-pairing.ts";

const now = 1_800_000_000;
const randomBytes = createSeededBytes();
const ports = { randomBytes, nowSeconds: now };
const deviceId = (last: number) => v.parse(deviceIdSchema, `00000000-0000-4000-8000-00000000000${last}`);

const oldKeys = await createDeviceKeys();
const newKeys = await createDeviceKeys();
const foreignKeys = await createDeviceKeys();
const oldDevice = { device: deviceId(1), publicKey: oldKeys.publicKey, root: createRoot(randomBytes) };
const newDevice = { device: deviceId(2), publicKey: newKeys.publicKey };

function unwrap<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** Both devices up to the request; the relay may change what it carries. */
async function begin() {
  const { offer, text } = startPairing(randomBytes, now);
  const requested = unwrap(await requestPairing(text, newDevice, now));
  return { offer, text, ...requested };
}

async function approve(begun: Awaited<ReturnType<typeof begin>>) {
  const { verified } = unwrap(verifyPairing(begun.offer, begun.body, now));
  return unwrap(await approvePairing(verified, oldDevice, ports));
}

test("the new device gets the root, and each side knows the other's key", async () => {
  const begun = await begin();
  expect(begun.pending.id).toBe(begun.offer.id);
  const { verified } = unwrap(verifyPairing(begun.offer, begun.body, now));
  expect(verified).toMatchObject(newDevice);
  expect(verified.comparisonCode).toBe(begun.comparisonCode);
  expect(begun.comparisonCode).toMatch(/^\d{6}$/);
  const answer = unwrap(await approvePairing(verified, oldDevice, ports));
  expect(await finishPairing(begun.pending, answer, now)).toEqual({
    ok: true,
    value: { root: oldDevice.root, from: { device: oldDevice.device, publicKey: oldDevice.publicKey } },
  });
});

test("neither root nor secret is in anything that is relayed: raw, base64 or hexadecimal", async () => {
  const begun = await begin();
  const answer = await approve(begun);
  const relayed = [begun.offer.id, begun.body, answer].flatMap((text) => {
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
  for (const hidden of [oldDevice.root.bytes, begun.offer.secret]) {
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

test("a request made with another secret is refused and does not spend the offer", async () => {
  const { offer } = startPairing(randomBytes, now);
  const stranger = await begin();
  expect(verifyPairing(offer, stranger.body, now)).toEqual({ ok: false, code: "request-forged" });
});

test("a request is taken once; the same one replayed finds the offer spent", async () => {
  const begun = await begin();
  const { offer } = unwrap(verifyPairing(begun.offer, begun.body, now));
  expect(verifyPairing(offer, begun.body, now)).toEqual({ ok: false, code: "pairing-used" });
});

test("a second new device finds the offer spent", async () => {
  const begun = await begin();
  const second = unwrap(await requestPairing(begun.text, { ...newDevice, device: deviceId(3) }, now));
  const { offer } = unwrap(verifyPairing(begun.offer, begun.body, now));
  expect(verifyPairing(offer, second.body, now)).toEqual({ ok: false, code: "pairing-used" });
});

test("a yes that comes after ten minutes gives nothing", async () => {
  const begun = await begin();
  const { verified } = unwrap(verifyPairing(begun.offer, begun.body, now));
  const late = { randomBytes, nowSeconds: now + 600 };
  expect(await approvePairing(verified, oldDevice, late)).toEqual({ ok: false, code: "pairing-expired" });
});

test("after ten minutes neither side goes on", async () => {
  const begun = await begin();
  const answer = await approve(begun);
  expect(verifyPairing(begun.offer, begun.body, now + 599).ok).toBe(true);
  expect(verifyPairing(begun.offer, begun.body, now + 600)).toEqual({ ok: false, code: "pairing-expired" });
  expect((await finishPairing(begun.pending, answer, now + 599)).ok).toBe(true);
  expect(await finishPairing(begun.pending, answer, now + 600)).toEqual({ ok: false, code: "pairing-expired" });
});

test("a server that swaps a key or a name in the request is noticed", async () => {
  const begun = await begin();
  const request = decodePairingRequest(begun.body);
  if (request === undefined) throw new Error("no request");
  const { version: _version, ...sent } = request;
  const swaps = [{ ephemeral: foreignKeys.publicKey }, { publicKey: foreignKeys.publicKey }, { device: deviceId(9) }];
  for (const swap of swaps) {
    const body = encodePairingMessage({ ...sent, ...swap });
    expect(verifyPairing(begun.offer, body, now)).toEqual({ ok: false, code: "request-forged" });
  }
});

test("a server that swaps a key or a name in the answer is noticed", async () => {
  const begun = await begin();
  const answer = decodePairingAnswer(await approve(begun));
  if (answer === undefined) throw new Error("no answer");
  const { version: _version, ...sent } = answer;
  const swaps = [{ ephemeral: foreignKeys.publicKey }, { publicKey: foreignKeys.publicKey }, { device: deviceId(9) }];
  for (const swap of swaps) {
    const body = encodePairingMessage({ ...sent, ...swap });
    expect(await finishPairing(begun.pending, body, now)).toEqual({ ok: false, code: "answer-forged" });
  }
});

test("a server that answers in the old device's place cannot make the new one take its root", async () => {
  const begun = await begin();
  const { verified } = unwrap(verifyPairing(begun.offer, begun.body, now));
  const guessed = { ...verified, secret: new Uint8Array(16) };
  const forged = unwrap(await approvePairing(guessed, { ...oldDevice, root: createRoot(randomBytes) }, ports));
  expect(await finishPairing(begun.pending, forged, now)).toEqual({ ok: false, code: "answer-forged" });
});

test("messages that are exchanged, reflected or from another pairing are refused", async () => {
  const [begun, other] = [await begin(), await begin()];
  const [answer, otherAnswer] = [await approve(begun), await approve(other)];
  expect(verifyPairing(begun.offer, answer, now)).toEqual({ ok: false, code: "message-malformed" });
  expect(await finishPairing(begun.pending, begun.body, now)).toEqual({ ok: false, code: "message-malformed" });
  expect(await finishPairing(begun.pending, otherAnswer, now)).toEqual({ ok: false, code: "answer-forged" });
  expect(verifyPairing(begun.offer, other.body, now)).toEqual({ ok: false, code: "request-forged" });
});

test("an earlier answer to the same secret does not fit a later request", async () => {
  const begun = await begin();
  const answer = await approve(begun);
  const again = unwrap(await requestPairing(begun.text, newDevice, now));
  expect(await finishPairing(again.pending, answer, now)).toEqual({ ok: false, code: "answer-forged" });
});

test("a cut message is refused at every length", async () => {
  const begun = await begin();
  const answer = await approve(begun);
  for (let length = 0; length < begun.body.length; length += 7) {
    expect(verifyPairing(begun.offer, begun.body.slice(0, length), now)).toMatchObject({ code: "message-malformed" });
  }
  for (let length = 0; length < answer.length; length += 7) {
    expect((await finishPairing(begun.pending, answer.slice(0, length), now)).ok).toBe(false);
  }
});

test("whatever lies in the mailbox, nothing throws and nothing is taken", async () => {
  const begun = await begin();
  const json = fc.jsonValue().map((value) => bytesToBase64url(new TextEncoder().encode(JSON.stringify(value))));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), json, fc.base64String()), async (body) => {
      expect(verifyPairing(begun.offer, body, now).ok).toBe(false);
      expect((await finishPairing(begun.pending, body, now)).ok).toBe(false);
    }),
  );
});

test("a point that is not on the curve is refused, even with the right secret", async () => {
  const begun = await begin();
  const { verified } = unwrap(verifyPairing(begun.offer, begun.body, now));
  const outside = { ...verified, ephemeral: new Uint8Array(65).fill(4) };
  expect(await approvePairing(outside, oldDevice, ports)).toEqual({ ok: false, code: "key-invalid" });
});
