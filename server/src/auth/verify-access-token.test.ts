import { sign } from "hono/jwt";
import { expect, test } from "vitest";
import { createVerifyAccessToken } from "./verify-access-token.ts";

const secret = "s".repeat(64);
const account = "0b7e3c52-9a51-4f0e-8c1d-2f6a4d9e7b10";
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const claims = { sub: account, role: "authenticated", aud: "authenticated", exp: inAnHour };

test("a person's token is theirs, the first time and again", async () => {
  const verify = createVerifyAccessToken(secret, Date.now);
  const token = await sign(claims, secret, "HS256");
  expect([await verify(token), await verify(token)]).toEqual([account, account]);
});

test("a token that was good is nobody's when it has expired", async () => {
  let nowMs = Date.now();
  const verify = createVerifyAccessToken(secret, () => nowMs);
  const exp = Math.floor(nowMs / 1000) + 1;
  const token = await sign({ ...claims, exp }, secret, "HS256");
  expect(await verify(token)).toBe(account);
  nowMs += 2000;
  await expect.poll(() => verify(token), { timeout: 10_000 }).toBeUndefined();
});

const { aud: _aud, ...withoutAudience } = claims;
const { exp: _exp, ...withoutEnd } = claims;

test.each([
  ["of another install", { claims, key: "t".repeat(64) }],
  ["signed by another algorithm", { claims, algorithm: "HS512" }],
  ["of a service", { claims: { ...claims, role: "service_role" } }],
  ["for another audience", { claims: { ...claims, aud: "elsewhere" } }],
  ["without an audience", { claims: withoutAudience }],
  ["that never expires", { claims: withoutEnd }],
  ["that expired", { claims: { ...claims, exp: 1 } }],
  ["not yet valid", { claims: { ...claims, nbf: inAnHour } }],
  ["of nobody", { claims: { ...claims, sub: "'; drop table" } }],
] as const)("a token %s is nobody's", async (_name, made) => {
  const { key = secret, algorithm = "HS256" } = { key: undefined, algorithm: undefined, ...made };
  expect(await createVerifyAccessToken(secret, Date.now)(await sign(made.claims, key, algorithm))).toBeUndefined();
});
