import { randomBytes } from "node:crypto";
import { App, type EmailMessage } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import type { AuthService, CodeCourier } from "./auth-service.ts";

export type LiteAuthOptions = {
  readonly databaseUrl: string;
  readonly jwtSecret: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Whether a new address must be proven by a code before its password counts. */
  readonly requiresConfirmation: boolean;
  readonly sendCode: CodeCourier;
};

/** Nobody's account. Signing in to it fails as any wrong password does, after the same work. */
const decoyAddress = "nobody@floyo.invalid";

/** Lite hands JSON over as text and its driver would make text of it once more: a JSON string instead of an object. */
const jsonType = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
});

function connect(databaseUrl: string) {
  const connection = createPostgresConnection({
    url: databaseUrl,
    postgresOptions: {
      max: 4,
      connect_timeout: 5,
      onnotice() {},
      connection: { application_name: "floyo-auth", statement_timeout: 8000 },
      types: { json: jsonType(114), jsonb: jsonType(3802) },
    },
  });
  // Lite decides once whether row level security is on, and then grants ALL on every guarded table to everybody.
  Object.assign(connection, { ensureRlsContext: () => Promise.resolve(true) });
  return connection;
}

const codeOf = ({ text }: EmailMessage): string | undefined => /\b\d{6}\b/.exec(text ?? "")?.[0];

/** `verifyOtp({ type: "email" })` is what supabase-js documents; lite knows the older name alone. */
async function withKnownVerifyType(request: Request): Promise<Request> {
  if (new URL(request.url).pathname !== "/auth/v1/verify" || request.method !== "POST") return request;
  const body: unknown = await request.json();
  const isEmail = typeof body === "object" && body !== null && "type" in body && body.type === "email";
  return withBody(request, isEmail ? { ...body, type: "magiclink" } : body);
}

function withBody(request: Request, body: unknown): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body) });
}

/** `@supabase/lite` for sign-in alone: its REST half is never mounted. */
export function createLiteAuthService(options: LiteAuthOptions): AuthService {
  const connection = connect(options.databaseUrl);
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: options.jwtSecret,
      publishable_key: options.publishableKey,
      secret_key: options.secretKey,
      minimum_password_length: 8,
      email: {
        enable_signup: true,
        enable_confirmations: options.requiresConfirmation,
        otp_length: 6,
        otp_expiry: 600,
      },
    },
    options: {
      drivers: {
        email: {
          send: async (message) => {
            const code = codeOf(message);
            if (code !== undefined && message.to !== decoyAddress)
              await options.sendCode({ address: message.to, code });
          },
        },
      },
      server: { disableStudio: true, disableFallback: true, admin: false },
    },
  });
  const send = async (request: Request) => app.fetch(await withKnownVerifyType(request), { peerAddress: null });
  const hasAccount = async (address: string): Promise<boolean> => {
    const rows = await connection.driver`select 1 from auth.users where email = ${address.toLowerCase()}`;
    return rows.length > 0;
  };
  const createDecoy = async (): Promise<void> => {
    if (await hasAccount(decoyAddress)) return;
    const url = "http://127.0.0.1/auth/v1/signup";
    const headers = { apikey: options.publishableKey, "content-type": "application/json" };
    const body = JSON.stringify({ email: decoyAddress, password: randomBytes(24).toString("base64url") });
    await send(new Request(url, { method: "POST", headers, body }));
  };
  /** An unconfirmed address is turned away before its password is looked at, which would show. */
  const confirmDecoy = () =>
    connection.driver`update auth.users set email_confirmed_at = now() where email = ${decoyAddress}`;
  return {
    createSchema: async () => {
      await app.ensureSystemSchema();
      await createDecoy();
      await confirmDecoy();
    },
    fetch: send,
    hasAccount,
    decoyAddress,
    close: () => connection.close(),
  };
}
