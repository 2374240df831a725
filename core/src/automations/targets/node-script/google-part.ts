// How a script signs in to Google. Text of JavaScript, Node 20 or newer, no packages.

export const googlePart = String.raw`/** An access token for an hour, by a signed statement of the service account (RFC 7523). */
async function googleToken(scope) {
  const account = parseJson(need("GOOGLE_SERVICE_ACCOUNT"));
  if (!account?.client_email || !account.private_key) throw new Failure("secret-wrong", "GOOGLE_SERVICE_ACCOUNT is not the JSON key of a service account.");
  const url = "https://oauth2.googleapis.com/token";
  const now = Math.floor(Date.now() / 1000);
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: account.client_email, scope, aud: url, iat: now, exp: now + 3600 };
  const message = encode({ alg: "RS256", typ: "JWT" }) + "." + encode(claims);
  const signature = createSign("RSA-SHA256").update(message).sign(account.private_key, "base64url");
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: message + "." + signature,
  });
  const answer = await request("Google", process.env.GOOGLE_TOKEN_BASE ? process.env.GOOGLE_TOKEN_BASE + "/token" : url, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    bytes: form.toString(),
    allow: [400],
  });
  if (answer.body?.access_token) return answer.body.access_token;
  throw new Failure("token-expired", "Google does not accept the service account. Please make a new key and set GOOGLE_SERVICE_ACCOUNT.");
}`;
