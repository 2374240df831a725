import { Hono } from "hono";
import { type Cell, createGoogleStandIn } from "../../src/automations-proof/google-stand-in.ts";
import { createDriveStandIn, createDropboxStandIn, type Files } from "./file-stand-ins.ts";
import type { ProofCase } from "./proof-case.ts";
import { createAirtableStandIn, createHubspotStandIn, type Records } from "./record-stand-ins.ts";
import { hostOf, sinkHosts } from "./service-hosts.ts";

/** What has come to the services of one run: plain values to compare. */
export type Seen = {
  /** What was asked of the source, and how the token was carried there; each once, sorted: who asks again is no other. */
  readonly asked: readonly string[];
  /** Hosts that are none of the case's and were sent something. */
  readonly strangers: readonly string[];
  readonly cells: readonly Cell[][];
  readonly records: readonly (readonly [string, unknown])[];
  /** As base64. */
  readonly files: readonly (readonly [string, string])[];
};

/** The services of one run, empty but for what the case says. */
export type Services = {
  readonly answer: (request: Request) => Response | Promise<Response>;
  readonly seen: () => Seen;
};

/** `token` is what every request must carry; `publicKey` the one of the service account that may ask for it. */
export function createServices(one: ProofCase, token: string, publicKey: string): Services {
  const records: Records = new Map();
  const files: Files = new Map();
  const [asked, strangers] = [new Set<string>(), new Set<string>()];
  const google = createGoogleStandIn(publicKey, token);
  google.sheet.cells = (one.before ?? []).map((row) => [...row]);
  const dropbox = createDropboxStandIn(files, token);
  const sinks: Readonly<Record<string, Hono>> = {
    [sinkHosts.airtable]: createAirtableStandIn(records),
    [sinkHosts.hubspot]: createHubspotStandIn(records),
    [sinkHosts.dropbox]: dropbox,
    [sinkHosts.dropboxContent]: dropbox,
    [sinkHosts.drive]: createDriveStandIn(files, token),
    [sinkHosts.sheets]: google.app,
    [sinkHosts.googleToken]: google.app,
  };
  const source = createSource(one, (request) => asked.add(describeRequest(request, token)));
  return {
    answer: (request) => {
      const { hostname, pathname } = new URL(request.url);
      const isSource = hostname === hostOf(one.source) && decodeURIComponent(pathname) === one.source.path;
      if (isSource && request.method === "GET") return source.fetch(request);
      const sink = sinks[hostname];
      if (sink === undefined) strangers.add(hostname);
      return sink?.fetch(request) ?? new Response("no such service", { status: 501 });
    },
    seen: () => ({
      asked: [...asked].toSorted(),
      strangers: [...strangers],
      cells: google.sheet.cells,
      records: [...records],
      files: [...files],
    }),
  };
}

function describeRequest({ url, headers }: Request, token: string): string {
  const { pathname, searchParams } = new URL(url);
  const query = [...searchParams].map(([name, value]) => `${name}=${value}`);
  const signs = [...headers].flatMap(([name, value]) =>
    value.includes(token) ? `${name}: ${value.replace(token, "…")}` : [],
  );
  return [decodeURIComponent(pathname), ...query.toSorted(), ...signs].join(" ");
}

const refusal = '{"message":"refused"}';
const headers = { "content-type": "application/json", "retry-after": "0" };

function createSource({ source, failures = [] }: ProofCase, note: (request: Request) => void): Hono {
  const app = new Hono();
  const left = [...failures];
  let answered = 0;
  app.get("*", (context) => {
    note(context.req.raw);
    const status = left.shift() ?? 200;
    if (status !== 200) return new Response(refusal, { status, headers });
    answered += 1;
    return source.answer(context, answered === 1);
  });
  return app;
}
