import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { ApiEnv } from "../api-env.ts";
import { answerNotFound } from "../middleware/answer-failure.ts";
import { answerError, ApiRefusal } from "../middleware/api-error.ts";
import { limitBody } from "../middleware/limit-body.ts";
import { isDeeperThan } from "../middleware/json-depth.ts";
import type { Attempt, AttemptKind, AttemptRules } from "./attempt-rules.ts";
import type { AuthService } from "./auth-service.ts";

export type AuthDeps = {
  readonly service: AuthService;
  readonly rules: AttemptRules;
  /** Who is on the other end of the connection. */
  readonly peerOf: (context: Context<ApiEnv>) => string;
};

const maxBodyBytes = 16 * 1024;
const maxDepth = 6;

const addressSchema = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());
const credentialsSchema = v.looseObject({ email: v.optional(addressSchema), phone: v.optional(v.literal("")) });
type Credentials = v.InferOutput<typeof credentialsSchema>;

/**
 * A code counts against the address that it was sent to. The library would also take the hash of both, which anybody can
 * reckon from a guess, and codes that change an address without proof that the new one is theirs.
 */
const codeSchema = v.object({
  type: v.picklist(["email", "magiclink", "signup"]),
  email: addressSchema,
  token: v.pipe(v.string(), v.regex(/^\d{6}$/)),
});

/** Of an account its password alone can be changed. */
const changeSchema = v.object({ password: v.pipe(v.string(), v.maxLength(1000)) });

async function readFields<Schema extends v.GenericSchema>(
  context: Context<ApiEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await context.req.text();
  const refusal = new ApiRefusal(400, "validation_failed", "The request does not carry the fields that belong here.");
  if (isDeeperThan(text, maxDepth)) throw refusal;
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw refusal;
  }
}

/** In the words of the Supabase Auth API, for its clients. */
function answerTooMany(context: Context<ApiEnv>, waitSeconds: number): Response {
  const message = `Too many attempts. Try again in ${Math.ceil(waitSeconds / 60)} minutes.`;
  const code = "over_request_rate_limit";
  context.set("code", code);
  context.header("retry-after", String(waitSeconds));
  return context.json({ code, error_code: code, message, msg: message }, 429);
}

/** The library answers 500 when its database is away, too. */
function answerUnavailable(context: Context<ApiEnv>): Response {
  context.header("retry-after", "2");
  return answerError(context, 503, {
    code: "sign-in-unavailable",
    message: "Signing in does not work at the moment; nothing was changed. Try again in a moment.",
  });
}

function createRequest(context: Context<ApiEnv>, body: unknown): Request {
  const headers = new Headers(context.req.raw.headers);
  headers.delete("content-length");
  return new Request(context.req.url, { method: context.req.method, headers, body: JSON.stringify(body) });
}

/** The library's own answers allow every origin; ours are set by the middleware outside. */
function withoutCors(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const name of response.headers.keys()) {
    if (name.startsWith("access-control-")) headers.delete(name);
  }
  return new Response(response.body, { status: response.status, headers });
}

/** A sign-up proves nothing, and who asks for a code has yet to read it. */
const provesPerson = (kind: AttemptKind): boolean => kind === "password" || kind === "code";

const kindOfGrant: Readonly<Record<string, AttemptKind>> = { password: "password", refresh_token: "refresh" };

/** Costs what checking a wrong password costs, and answers nothing. */
async function spendPasswordCheck(service: AuthService, context: Context<ApiEnv>): Promise<void> {
  const url = new URL("/auth/v1/token?grant_type=password", context.req.url);
  const headers = { apikey: context.req.header("apikey") ?? "", "content-type": "application/json" };
  const body = JSON.stringify({ email: service.decoyAddress, password: "not this one" });
  await service.fetch(new Request(url, { method: "POST", headers, body }));
}

/**
 * `/auth/v1` with attempts counted and unknown addresses answered as known ones are, in the same time. Only the
 * addresses that Floyo's clients use are here.
 */
export function authRoutes({ service, rules, peerOf }: AuthDeps): Hono<ApiEnv> {
  const forward = async (context: Context<ApiEnv>, request: Request): Promise<Response> => {
    const response = await service.fetch(request);
    return response.status >= 500 ? answerUnavailable(context) : withoutCors(response);
  };
  const attempt = async (context: Context<ApiEnv>, kind: AttemptKind, credentials: Credentials): Promise<Response> => {
    const { email } = credentials;
    const tried: Attempt = { kind, peer: peerOf(context), ...(email === undefined ? {} : { address: email }) };
    const waitSeconds = rules.take(tried);
    if (waitSeconds !== undefined) return answerTooMany(context, waitSeconds);
    const isHidden = kind === "password" && email !== undefined && !(await service.hasAccount(email));
    // The decoy's password is checked instead: the same answer after the same work, so that nobody learns who is here.
    const sent = isHidden ? { ...credentials, email: service.decoyAddress } : credentials;
    const response = await forward(context, createRequest(context, sent));
    if (response.status >= 500) rules.giveBack(tried);
    else if (response.ok && provesPerson(kind)) rules.welcome(tried);
    else if (response.ok && kind !== "code-request") rules.giveBack(tried);
    return response;
  };
  const pass = (context: Context<ApiEnv>) => forward(context, context.req.raw);

  return new Hono<ApiEnv>()
    .use(limitBody(maxBodyBytes))
    .post("/signup", async (context) => {
      const credentials = await readFields(context, credentialsSchema);
      const isKnown = credentials.email !== undefined && (await service.hasAccount(credentials.email));
      const response = await attempt(context, "sign-up", credentials);
      if (isKnown && response.ok) await spendPasswordCheck(service, context);
      return response;
    })
    .post("/token", async (context) => {
      const kind = kindOfGrant[context.req.query("grant_type") ?? ""];
      return kind === undefined
        ? answerNotFound(context)
        : attempt(context, kind, await readFields(context, credentialsSchema));
    })
    .post("/otp", async (context) => {
      const credentials = await readFields(context, credentialsSchema);
      const isKnown = credentials.email !== undefined && (await service.hasAccount(credentials.email));
      const response = await attempt(context, "code-request", credentials);
      if (isKnown && response.ok) await spendPasswordCheck(service, context);
      return response;
    })
    .post("/verify", async (context) => attempt(context, "code", await readFields(context, codeSchema)))
    .get("/user", pass)
    .put("/user", async (context) => forward(context, createRequest(context, await readFields(context, changeSchema))))
    .post("/logout", pass)
    .all("*", answerNotFound);
}
