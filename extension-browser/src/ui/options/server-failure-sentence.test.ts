import type { AskFailure, GiveFailure } from "@floyo/core/sync";
import { expect, test } from "vitest";
import { serverFailureSentence } from "./server-failure-sentence.ts";

/** What a person who pairs can be told; the codes of a sync that cannot come up here have no place in it. */
type PairingFailure = Exclude<AskFailure | GiveFailure, "no-consent" | "no-account">;

const codes: Readonly<Record<PairingFailure, true>> = {
  "answer-forged": true,
  busy: true,
  "challenge-forged": true,
  "digits-differ": true,
  "foreign-answer": true,
  forbidden: true,
  halted: true,
  "key-invalid": true,
  "key-refused": true,
  "message-malformed": true,
  "no-connection": true,
  "pairing-expired": true,
  "pairing-used": true,
  refused: true,
  "request-forged": true,
  "server-busy": true,
  "signed-out": true,
  "store-full": true,
  "store-unavailable": true,
  "text-mistyped": true,
  waiting: true,
};

test.for(Object.keys(codes))("a pairing that ends with %s says so in a sentence of its own", (code) => {
  expect(serverFailureSentence(code)).not.toBe(serverFailureSentence("no such code"));
});
