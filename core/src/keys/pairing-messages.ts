import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { deviceIdSchema, type DeviceId } from "../events/index.ts";
import { base64urlToBytes, bytesToBase64url, type Bytes } from "./base64url.ts";
import { bytesSchema } from "./bytes-schema.ts";
import { publicKeyLength } from "./device-keys.ts";

const party = {
  version: v.literal(1),
  device: deviceIdSchema,
  /** Made for this pairing only. */
  ephemeral: bytesSchema(publicKeyLength),
  /** The device's own key, which later roots are sealed to. */
  publicKey: bytesSchema(publicKeyLength),
};

/** New device → old device. */
const requestSchema = v.strictObject({ ...party, mac: bytesSchema(32) });
export type PairingRequest = v.InferOutput<typeof requestSchema>;
/** Old device → new device; `sealed` holds the root. */
const answerSchema = v.strictObject({ ...party, sealed: bytesSchema() });
export type PairingAnswer = v.InferOutput<typeof answerSchema>;

type Party = { readonly device: DeviceId; readonly ephemeral: Bytes; readonly publicKey: Bytes };

const longestBody = 8192;

/** The body of a mailbox slot: JSON, in base64url. */
export function encodePairingMessage(
  message: Party & Readonly<Record<"mac", Bytes> | Record<"sealed", Bytes>>,
): string {
  const written = JSON.stringify({ version: 1, ...message }, (_key, value: unknown) =>
    value instanceof Uint8Array ? bytesToBase64url(value) : value,
  );
  return bytesToBase64url(utf8ToBytes(written));
}

/** `undefined` for whatever is not exactly such a message. */
export const decodePairingRequest = (body: string): PairingRequest | undefined => decode(requestSchema, body);
export const decodePairingAnswer = (body: string): PairingAnswer | undefined => decode(answerSchema, body);

/** The bytes that both sides sign and derive from: fixed lengths, so that no field can be read as another. */
export function partyTranscript(role: "request" | "answer", { device, ephemeral, publicKey }: Party): Bytes {
  return concatBytes(utf8ToBytes(`floyo/pairing/${role}/1 ${device} `), ephemeral, publicKey);
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
