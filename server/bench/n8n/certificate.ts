import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Certificate = {
  readonly hosts: readonly string[];
  /** Where the certificate lies, for programs that are to trust it. */
  readonly path: string;
  readonly key: Buffer;
  readonly cert: Buffer;
};

/** A key and its certificate for these hosts, made for one run by `openssl` into a folder. */
export function makeCertificate(hosts: readonly string[], folder: string): Certificate {
  const [keyPath, path] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}`;
  const key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2".split(" ");
  const words = ["req", "-x509", ...key, "-keyout", keyPath, "-out", path, "-subj", "/CN=stand-ins", "-addext", names];
  const { status, stderr, error } = spawnSync("openssl", words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl made no certificate: ${error?.message ?? stderr}`);
  return { hosts, path, key: readFileSync(keyPath), cert: readFileSync(path) };
}
