import { failure, type Result, success } from "@floyo/core/result";
import * as v from "valibot";
import { dataFolderPath, type Machine } from "./data-folder/data-folder-path.ts";

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535));
const urlOf = (...protocols: readonly string[]) =>
  v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol)),
  );

/** What each variable must look like, in words that finish "must be …". */
const wanted: Readonly<Record<string, string>> = {
  FLOYO_PORT: "a port from 0 to 65535",
  FLOYO_HOST: "a host name or address to listen on",
  FLOYO_HOME: "a folder",
  FLOYO_ORIGINS: "web origins separated by spaces",
  FLOYO_MAIL_FROM: "a mail address",
  FLOYO_SMTP_URL: "smtp://user:password@host:port or smtps://…",
  DATABASE_URL: "postgres://user:password@host:port/database",
};

const origins = v.pipe(
  v.string(),
  v.transform((text) => text.split(/\s+/).filter((origin) => origin !== "")),
  v.array(urlOf("https:", "http:", "chrome-extension:", "moz-extension:")),
);

const envSchema = v.object({
  FLOYO_PORT: v.optional(port, "3569"),
  FLOYO_HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]+$/)), "127.0.0.1"),
  FLOYO_HOME: v.optional(v.pipe(v.string(), v.minLength(1))),
  FLOYO_ORIGINS: v.optional(origins, ""),
  FLOYO_MAIL_FROM: v.optional(v.pipe(v.string(), v.email()), "floyo@localhost.localdomain"),
  FLOYO_SMTP_URL: v.optional(urlOf("smtp:", "smtps:")),
  DATABASE_URL: v.optional(urlOf("postgres:", "postgresql:")),
});

export type Env = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Web origins that may call the API beside extensions; the server also answers under their names. */
  readonly origins: readonly string[];
  readonly mail: { readonly from: string; readonly smtpUrl?: string };
  /** Any PostgreSQL 15 or newer; without it the server runs its own. */
  readonly databaseUrl?: string;
};

/** Reads the environment once, at the start. The failure names the first variable that is wrong, never its value. */
export function readEnv(
  variables: Readonly<Record<string, string | undefined>>,
  machine: Machine,
): Result<Env, "env-invalid"> {
  const parsed = v.safeParse(envSchema, variables, { abortEarly: true });
  if (!parsed.success) {
    const name = v.getDotPath(parsed.issues[0])?.split(".")[0] ?? "";
    return failure("env-invalid", `The variable ${name} must be ${wanted[name] ?? "something else"}.`);
  }
  const { FLOYO_SMTP_URL: smtpUrl, DATABASE_URL: databaseUrl, ...env } = parsed.output;
  return success({
    port: env.FLOYO_PORT,
    host: env.FLOYO_HOST,
    dataFolder: env.FLOYO_HOME ?? dataFolderPath(variables, machine),
    origins: env.FLOYO_ORIGINS,
    mail: { from: env.FLOYO_MAIL_FROM, ...(smtpUrl === undefined ? {} : { smtpUrl }) },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
}
