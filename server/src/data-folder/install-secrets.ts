import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import * as v from "valibot";
import { hasErrorCode } from "./has-error-code.ts";

const secret = v.pipe(v.string(), v.minLength(22));

const installSecretsSchema = v.strictObject({
  jwtSecret: v.pipe(v.string(), v.minLength(43)),
  publishableKey: secret,
  secretKey: secret,
  databasePassword: secret,
  apiPassword: secret,
  jobsPassword: secret,
});
/** Made once per install, kept in the data folder in a file that only its owner reads. */
export type InstallSecrets = v.InferOutput<typeof installSecretsSchema>;

const randomText = (bytes: number): string => randomBytes(bytes).toString("base64url");

function createInstallSecrets(): InstallSecrets {
  return {
    jwtSecret: randomText(48),
    publishableKey: `sb_publishable_${randomText(24)}`,
    secretKey: `sb_secret_${randomText(24)}`,
    databasePassword: randomText(24),
    apiPassword: randomText(24),
    jobsPassword: randomText(24),
  };
}

/** Written beside, synced and renamed: a crash leaves the old file or the new one, never half of one. */
async function writeInstallSecrets(file: string, secrets: InstallSecrets): Promise<void> {
  const handle = await open(`${file}.new`, "w", 0o600);
  await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
}

/** Throws when the file is there but damaged: new secrets would lock everybody out of the data beside it. */
export async function readInstallSecrets(file: string): Promise<InstallSecrets> {
  try {
    return v.parse(installSecretsSchema, JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (!hasErrorCode(error, "ENOENT")) throw error;
    const secrets = createInstallSecrets();
    await writeInstallSecrets(file, secrets);
    return secrets;
  }
}
