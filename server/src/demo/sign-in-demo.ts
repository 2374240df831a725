import { failure, type Result, success } from "@floyo/core/result";
import * as v from "valibot";
import { demoAddress } from "./demo-secrets.ts";

const sessionSchema = v.object({ access_token: v.string() });

export type DemoAccess = { readonly serverUrl: string; readonly publishableKey: string; readonly password: string };

async function askAuth({ serverUrl, publishableKey, password }: DemoAccess, path: string) {
  const response = await fetch(`${serverUrl}/auth/v1/${path}`, {
    method: "POST",
    headers: { apikey: publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email: demoAddress, password }),
  });
  return v.safeParse(sessionSchema, await response.json().catch(() => undefined));
}

/** An access token of the demo account, which is made when it is missing. */
export async function signInDemo(access: DemoAccess): Promise<Result<string, "demo-sign-in-failed">> {
  const known = await askAuth(access, "token?grant_type=password");
  if (known.success) return success(known.output.access_token);
  const fresh = await askAuth(access, "signup");
  return fresh.success ? success(fresh.output.access_token) : failure("demo-sign-in-failed");
}
