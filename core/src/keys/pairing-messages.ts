import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { deviceIdSchema, type DeviceId } from "../events/index.ts";
import { base64urlToBytes, bytesToBase64url, type Bytes } from "./base64url.ts";
import { bytesSchema } from "./bytes-schema.ts";
import { publicKeyLength } from "./device-keys.ts";

/** 256 bits of chance from each side: nobody guesses them, nor finds two requests with one hash. */
export const pairingNonceLength = 32;
const hashLength = 32;

const version = v.literal(3);
const party = {
  version,
  device: deviceIdSchema,
  /** Made for this pairing only. */
  ephemeral: bytesSchema(publicKeyLength),
  /** The device's own key, which later roots are sealed to. */
  publicKey: bytesSchema(publicKeyLength),
};

/** New device → old device: the hash of the request to come. */
const commitmentSchema = v.strictObject({ version, commitment: bytesSchema(hashLength) });
/** Old device → new device. */
const challengeSchema = v.strictObject({
  ...party,
  challenge: bytesSchema(pairingNonceLength),
  mac: bytesSchema(hashLength),
});
/** New device → old device: what was committed to. */
const requestSchema = v.strictObject({
  ...party,
  nonce: bytesSchema(pairingNonceLength),
  mac: bytesSchema(hashLength),
});
/** Old device → new device; `sealed` holds the root. */
const answerSchema = v.strictObject({ version, sealed: bytesSchema() });

type Commitment = v.InferOutput<typeof commitmentSchema>;
type Challenge = v.InferOutput<typeof challengeSchema>;
type PairingRequest = v.InferOutput<typeof requestSchema>;
type PairingAnswer = v.InferOutput<typeof answerSchema>;
type Unversioned<Message> = Message extends unknown ? Readonly<Omit<Message, "version">> : never;

type Party = { readonly device: DeviceId; readonly ephemeral: Bytes; readonly publicKey: Bytes };
export type RequestParty = Party & { readonly nonce: Bytes };
export type ChallengeParty = Party & { readonly challenge: Bytes };

const longestBody = 8192;

/** The body of a mailbox slot: JSON, in base64url. */
export function encodePairingMessage(
  message: Unversioned<Commitment | Challenge | PairingRequest | PairingAnswer>,
): string {
  const written = JSON.stringify({ version: version.literal, ...message }, (_key, value: unknown) =>
    value instanceof Uint8Array ? bytesToBase64url(value) : value,
  );
  return bytesToBase64url(utf8ToBytes(written));
}

/** `undefined` for whatever is not exactly such a message. */
export const decodePairingCommitment = (body: string): Commitment | undefined => decode(commitmentSchema, body);
export const decodePairingChallenge = (body: string): Challenge | undefined => decode(challengeSchema, body);
export const decodePairingRequest = (body: string): PairingRequest | undefined => decode(requestSchema, body);
export const decodePairingAnswer = (body: string): PairingAnswer | undefined => decode(answerSchema, body);

/** Says nothing of the request, thanks to its nonce, and fits no other. */
export const commitTo = (request: RequestParty): Bytes => sha256(requestBytes(request));

/** A challenge fits the commitment that it answers to, and no other. */
export const challengeToAuthenticate = (commitment: Bytes, challenger: ChallengeParty): Bytes =>
  concatBytes(commitment, challengeBytes(challenger));

/** The bytes that both sides sign and derive from: fixed lengths, so that no field can be read as another. */
export const pairingTranscript = (request: RequestParty, challenger: ChallengeParty): Bytes =>
  concatBytes(requestBytes(request), challengeBytes(challenger));

const requestBytes = ({ nonce, ...request }: RequestParty): Bytes => concatBytes(partyBytes("request", request), nonce);
const challengeBytes = ({ challenge, ...challenger }: ChallengeParty): Bytes =>
  concatBytes(partyBytes("challenge", challenger), challenge);

function partyBytes(role: "request" | "challenge", { device, ephemeral, publicKey }: Party): Bytes {
  return concatBytes(utf8ToBytes(`floyo/pairing/${role}/3 ${device} `), ephemeral, publicKey);
}

function decode<Message>(schema: v.GenericSchema<unknown, Message>, body: string): Message | undefined {
  const bytes = body.length > longestBody ? undefined : base64urlToBytes(body);
  if (bytes === undefined) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
