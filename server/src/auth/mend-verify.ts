import * as v from "valibot";

const verifySchema = v.looseObject({ type: v.string(), email: v.string(), token: v.string() });

/** Makes a password that was set before the address was proven nobody's, where the code is the one asked for. */
export type ForgetUnprovenPassword = (address: string, code: string) => Promise<void>;

/**
 * Two defects of the library: `verifyOtp({ type: "email" })` is what supabase-js documents, and it knows the older name
 * alone; and who signs in by a code also confirms a password that a stranger may have set for their address before.
 */
export async function mendVerify(request: Request, forget: ForgetUnprovenPassword): Promise<Request> {
  if (new URL(request.url).pathname !== "/auth/v1/verify" || request.method !== "POST") return request;
  const body = v.parse(verifySchema, await request.json());
  await forget(body.email.toLowerCase(), body.token);
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  const known = body.type === "email" ? { ...body, type: "magiclink" } : body;
  return new Request(request.url, { method: "POST", headers, body: JSON.stringify(known) });
}
