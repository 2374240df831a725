import { expect, test } from "vitest";
import { deriveKeys } from "../keys/index.ts";
import { settingsRequestSchema } from "./protocol.ts";
import { createRulesSeal } from "./rules-seal.ts";
import * as v from "valibot";

const rules = { ignoredFiles: ["salaries/**"], deniedSites: ["bank.example"], allowedSites: ["ads.example"] };

const createSeal = (fill: number) =>
  createRulesSeal(deriveKeys({ epoch: 0, bytes: new Uint8Array(32).fill(fill) }).policy);

test("rules travel as ciphertext that a paired device opens", async () => {
  const sealed = await createSeal(1).seal(rules);
  expect(v.is(settingsRequestSchema, { settings: {}, updatedAt: 1, sealedRules: sealed })).toBe(true);
  expect(await createSeal(1).open(sealed)).toEqual(rules);
});

test("a device with another root, or a server that changes the text, opens nothing", async () => {
  const seal = createSeal(1);
  const sealed = await seal.seal(rules);
  expect(await createSeal(2).open(sealed)).toBeUndefined();
  expect(await seal.open(`A${sealed.slice(1)}`)).toBeUndefined();
  expect(await seal.open(sealed.slice(0, -4))).toBeUndefined();
  expect(await seal.open("not base64url!")).toBeUndefined();
});
