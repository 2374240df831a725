/** `verifyOtp({ type: "email" })` is what supabase-js documents; lite knows the older name alone. */
export async function withKnownVerifyType(request: Request): Promise<Request> {
  if (new URL(request.url).pathname !== "/auth/v1/verify" || request.method !== "POST") return request;
  const body: unknown = await request.json();
  const isEmail = typeof body === "object" && body !== null && "type" in body && body.type === "email";
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  const known = isEmail ? { ...body, type: "magiclink" } : body;
  return new Request(request.url, { method: "POST", headers, body: JSON.stringify(known) });
}
