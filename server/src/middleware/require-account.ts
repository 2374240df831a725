import { createMiddleware } from "hono/factory";
import type { ApiEnv } from "../api-env.ts";
import { ApiRefusal, unauthorized } from "./api-error.ts";

/** Answers the account of a valid access token, `undefined` for any other text. */
export type VerifyAccessToken = (token: string) => Promise<string | undefined>;

export const requireAccount = (verify: VerifyAccessToken) =>
  createMiddleware<ApiEnv>(async (context, next) => {
    const [, token] = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "") ?? [];
    const account = token === undefined ? undefined : await verify(token);
    if (account === undefined) throw new ApiRefusal(401, unauthorized.code, unauthorized.message);
    context.set("account", account);
    await next();
  });
