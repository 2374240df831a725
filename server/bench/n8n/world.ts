import { createServiceAccount } from "../../src/automations-proof/google-stand-in.ts";
import { makeCertificate } from "./certificate.ts";
import type { ProofCase } from "./proof-case.ts";
import { startProxy } from "./proxy.ts";
import { allHosts } from "./service-hosts.ts";
import { createServices, type Services } from "./services.ts";

/** One run's own services, and how it reaches them. */
export type Run = { readonly token: string; readonly serviceAccount: string; readonly seen: Services["seen"] };

export type World = {
  /** How a program is told of the proxy and its certificate: n8n, Node and Python, each in its own words. */
  readonly env: Readonly<Record<string, string>>;
  readonly open: (one: ProofCase) => Run;
  readonly close: () => Promise<void>;
};

/** All services behind one proxy; the token that a request carries tells whose they are. */
export async function startWorld(folder: string): Promise<World> {
  const { publicKey, account } = createServiceAccount();
  const runs = new Map<string, Services>();
  const certificate = makeCertificate(allHosts, folder);
  const proxy = await startProxy(certificate, async (request) => {
    const token = findToken(await readSigns(request.clone()));
    return runs.get(token ?? "")?.answer(request) ?? new Response("unknown token", { status: 401 });
  });
  return {
    env: {
      HTTPS_PROXY: proxy.address,
      NODE_USE_ENV_PROXY: "1",
      NODE_EXTRA_CA_CERTS: certificate.path,
      SSL_CERT_FILE: certificate.path,
    },
    open: (one) => {
      const token = `run-${runs.size}-token`;
      const services = createServices(one, token, publicKey);
      runs.set(token, services);
      const serviceAccount = JSON.stringify({ ...account, client_email: `${token}@example.com` });
      return { token, serviceAccount, seen: services.seen };
    },
    close: proxy.close,
  };
}

const findToken = (text: string): string | undefined => /run-\d+-token/.exec(text)?.[0];

/** Address, headers and body; a service account's statement (RFC 7523) is opened. */
async function readSigns(request: Request): Promise<string> {
  const body = await request.text();
  const [, claims = ""] = new URLSearchParams(body).get("assertion")?.split(".") ?? [];
  return [request.url, ...request.headers.values(), body, Buffer.from(claims, "base64url").toString()].join("\n");
}
