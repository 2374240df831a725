import { verify } from "hono/jwt";
import * as v from "valibot";
import type { VerifyAccessToken } from "../middleware/require-account.ts";

const claimsSchema = v.object({ sub: v.pipe(v.string(), v.uuid()), role: v.literal("authenticated"), exp: v.number() });

/** One algorithm, our own secret, a person's token: a service's, an expired or an unsigned one is nobody's. */
export function createVerifyAccessToken(jwtSecret: string): VerifyAccessToken {
  return async (token) => {
    try {
      const claims = await verify(token, jwtSecret, { alg: "HS256", aud: "authenticated" });
      const parsed = v.safeParse(claimsSchema, claims);
      return parsed.success ? parsed.output.sub.toLowerCase() : undefined;
    } catch {
      return undefined;
    }
  };
}
