import { verify } from "hono/jwt";
import * as v from "valibot";
import type { VerifyAccessToken } from "../middleware/require-account.ts";

const claimsSchema = v.object({ sub: v.pipe(v.string(), v.uuid()), role: v.literal("authenticated"), exp: v.number() });

type Holder = { readonly account: string; readonly expiresSeconds: number };

const maxRemembered = 2000;

/**
 * One algorithm, our own secret, a person's token: a service's, an expired or an unsigned one is nobody's. A signature
 * that was good once is good again: the same token's is not reckoned anew until it expires.
 */
export function createVerifyAccessToken(jwtSecret: string, nowMs: () => number): VerifyAccessToken {
  const holderByToken = new Map<string, Holder>();
  const readHolder = async (token: string): Promise<Holder | undefined> => {
    try {
      const claims = await verify(token, jwtSecret, { alg: "HS256", aud: "authenticated" });
      const parsed = v.safeParse(claimsSchema, claims);
      if (!parsed.success) return undefined;
      return { account: parsed.output.sub.toLowerCase(), expiresSeconds: parsed.output.exp };
    } catch {
      return undefined;
    }
  };
  const remember = (token: string, holder: Holder): void => {
    holderByToken.set(token, holder);
    const [oldest] = holderByToken.keys();
    if (holderByToken.size > maxRemembered && oldest !== undefined) holderByToken.delete(oldest);
  };
  return async (token) => {
    const remembered = holderByToken.get(token);
    if (remembered !== undefined && remembered.expiresSeconds > nowMs() / 1000) return remembered.account;
    holderByToken.delete(token);
    const holder = await readHolder(token);
    if (holder !== undefined) remember(token, holder);
    return holder?.account;
  };
}
