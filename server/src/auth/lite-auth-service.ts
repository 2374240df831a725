import { randomBytes } from "node:crypto";
import { App, type EmailMessage } from "@supabase/lite";
import type { AuthService, CodeCourier } from "./auth-service.ts";
import { createLiteConnection } from "./lite-connection.ts";
import { mendVerify } from "./mend-verify.ts";
import { createMutedCall } from "./mute-library.ts";

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

const codeLifeSeconds = 600;

/** The library writes a mail; we need only the code in it. */
const createMailDriver = (sendCode: CodeCourier) => ({
  send: async ({ to, text }: EmailMessage): Promise<void> => {
    const [code] = /\b\d{6}\b/.exec(text ?? "") ?? [];
    if (code !== undefined && to !== decoyAddress) await sendCode({ address: to, code });
  },
});

const createLiteApp = (options: LiteAuthOptions, connection: ReturnType<typeof createLiteConnection>) =>
  new App({
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
        otp_expiry: codeLifeSeconds,
      },
    },
    options: {
      drivers: { email: createMailDriver(options.sendCode) },
      server: { disableStudio: true, disableFallback: true, admin: false },
    },
  });

/** `@supabase/lite` for sign-in alone: its REST half is never mounted. */
export function createLiteAuthService(options: LiteAuthOptions): AuthService {
  const connection = createLiteConnection(options.databaseUrl);
  const app = createLiteApp(options, connection);
  const muted = createMutedCall();
  const { driver } = connection;
  /** The decoy's password instead, so that signing in takes as long as ever. */
  const forgetUnprovenPassword = async (address: string, code: string): Promise<void> => {
    await driver`
      update auth.users set encrypted_password = (select encrypted_password from auth.users where email = ${decoyAddress})
      where email = ${address} and email_confirmed_at is null
        and recovery_token = encode(sha256(convert_to(${address + code}, 'UTF8')), 'hex')`;
  };
  const send = (request: Request) =>
    muted(async () => app.fetch(await mendVerify(request, forgetUnprovenPassword), { peerAddress: null }));
  const hasAccount = async (address: string): Promise<boolean> => {
    const rows = await driver`select 1 from auth.users where email = ${address.toLowerCase()}`;
    return rows.length > 0;
  };
  const createDecoy = async (): Promise<void> => {
    if (await hasAccount(decoyAddress)) return;
    const headers = { apikey: options.publishableKey, "content-type": "application/json" };
    const body = JSON.stringify({ email: decoyAddress, password: randomBytes(24).toString("base64url") });
    await send(new Request("http://127.0.0.1/auth/v1/signup", { method: "POST", headers, body }));
  };
  /** An unconfirmed address is turned away before its password is looked at, which would show. */
  const confirmDecoy = () => driver`update auth.users set email_confirmed_at = now() where email = ${decoyAddress}`;
  return {
    createSchema: async () => {
      await app.ensureSystemSchema();
      await createDecoy();
      await confirmDecoy();
    },
    fetch: send,
    hasAccount,

    decoyAddress,
    close: () => driver.end({ timeout: 5 }),
  };
}
