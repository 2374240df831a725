import { SmtpEmailDriver } from "@supabase/lite";
import type { CodeCourier } from "./auth-service.ts";

const minutes = 10;

/** Sends the code by the mail server of `FLOYO_SMTP_URL` (`smtp://user:password@host:port`, `smtps://…`). */
export function createSmtpCourier(smtpUrl: string, from: string): CodeCourier {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const usualPort = secure ? 465 : 587;
  const driver = new SmtpEmailDriver({
    host: url.hostname,
    port: url.port === "" ? usualPort : Number(url.port),
    secure,
    from: { name: "Floyo", address: from },
    timeoutMs: 10_000,
    ...(url.username === "" ? {} : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }),
  });
  return ({ address, code }) =>
    driver.send({
      to: address,
      subject: `${code} is your sign-in code for Floyo`,
      text: `Your sign-in code is ${code}.\n\nIt is good for ${minutes} minutes. If you did not ask for it, do nothing: nobody can sign in without it.\n`,
    });
}
