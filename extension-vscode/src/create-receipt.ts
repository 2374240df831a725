import { consentTextHash, type DevicePurpose, type ConsentReceipt } from "@floyo/core/settings";
import { consentTexts, consentTextToString } from "./consent-text.ts";

export type Answer = {
  readonly purpose: DevicePurpose;
  readonly granted: boolean;
  readonly nowSeconds: number;
};

/** Names the words that ask for this purpose, and no others. */
export function createReceipt({ purpose, granted, nowSeconds }: Answer): ConsentReceipt {
  const text = consentTexts[purpose];
  const textHash = consentTextHash(consentTextToString(text));
  return { purpose, surface: "vscode", granted, at: nowSeconds, textVersion: text.version, textHash };
}
