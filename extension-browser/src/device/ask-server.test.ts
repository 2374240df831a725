import "../testing/fake-browser.ts";
import { recordConsent, signIn } from "@floyo/core/sync";
import { buildReceipt } from "@floyo/core/testing";
import { expect, test } from "vitest";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { createAskServer } from "./ask-server.ts";

const address = { serverUrl: "http://127.0.0.1:3569", publishableKey: "public" };

/** A browser that knows a server, and how often that was asked. */
async function createPaired(isSignedIn: boolean, isAgreed: boolean) {
  const device = createMemoryDevice();
  await device.server.save(address);
  if (isSignedIn) await device.state.update((state) => signIn(state, { serverUrl: address.serverUrl }));
  if (isAgreed) await device.state.update((state) => recordConsent(state, buildReceipt({ purpose: "sync" })));
  const asked: string[] = [];
  const answer = await createAskServer(device)(async () => {
    asked.push("asked");
    return { kind: "answered", answer: "said" };
  });
  return { answer, asked };
}

test.each([
  { isSignedIn: false, isAgreed: true, answer: undefined },
  { isSignedIn: true, isAgreed: false, answer: undefined },
  { isSignedIn: true, isAgreed: true, answer: "said" },
])("the server is asked only with an account and a yes to sync: $isSignedIn, $isAgreed", async (paired) => {
  const { answer, asked } = await createPaired(paired.isSignedIn, paired.isAgreed);
  expect(answer).toBe(paired.answer);
  expect(asked).toHaveLength(paired.answer === undefined ? 0 : 1);
});
