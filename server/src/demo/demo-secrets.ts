import { createHmac } from "node:crypto";
import type { DeviceId } from "@floyo/core/events";
import { deviceIdSchema } from "@floyo/core/events";
import * as v from "valibot";

export const demoAddress = "demo@floyo.invalid";

export type DemoSecrets = {
  readonly password: string;
  readonly keyBytes: Uint8Array;
  readonly devices: Readonly<Record<"browser" | "vscode", DeviceId>>;
};

function bytesToUuid(bytes: Buffer): DeviceId {
  const hex = bytes.toString("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ];
  return v.parse(deviceIdSchema, parts.join("-"));
}

/** All made from this install's own secret: nobody else can sign in to its demo account, and a second run finds the first. */
export function makeDemoSecrets(installSecret: string): DemoSecrets {
  const make = (what: string) => createHmac("sha256", installSecret).update(`floyo demo ${what}`).digest();
  return {
    password: make("password").toString("base64url").slice(0, 16),
    keyBytes: make("key"),
    devices: { browser: bytesToUuid(make("browser")), vscode: bytesToUuid(make("vscode")) },
  };
}
