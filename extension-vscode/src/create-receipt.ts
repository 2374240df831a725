import { consentTextHash, type ConsentPurpose, type ConsentReceipt } from "@floyo/core/settings";
import { consentTextToString, type ConsentText } from "./consent-text.ts";

export type Answer = {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  /** The words that were shown. */
  readonly text: ConsentText;
  readonly nowSeconds: number;
};

export const createReceipt = ({ purpose, granted, text, nowSeconds }: Answer): ConsentReceipt => ({
  purpose,
  surface: "vscode",
  granted,
  at: nowSeconds,
  textVersion: text.version,
  textHash: consentTextHash(consentTextToString(text)),
});
