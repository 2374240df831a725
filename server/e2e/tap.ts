import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** A request as it went over the wire. */
export type Heard = { readonly method: string; readonly path: string; readonly body: string };

/** Stands before a server, passes everything on and keeps what devices say. */
export type Tap = {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** While it is closed, nothing passes: 503, as from a server that is restarted. */
  readonly setOpen: (isOpen: boolean) => void;
  readonly stop: () => Promise<void>;
};

export async function openTap(serverUrl: string): Promise<Tap> {
  const heard: Heard[] = [];
  let isOpen = true;
  const server = createServer((request, response) => {
    void (async () => {
      const { method = "", url: path = "" } = request;
      const body = await buffer(request);
      heard.push({ method, path, body: body.toString() });
      if (!isOpen) return void response.writeHead(503).end();
      const passed = await fetch(serverUrl + path, {
        method,
        headers: headersOf(request),
        ...(body.length > 0 && { body }),
      });
      const headers = Object.fromEntries([...passed.headers].filter(([name]) => !hopByHop.has(name)));
      response.writeHead(passed.status, headers).end(Buffer.from(await passed.arrayBuffer()));
    })().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    setOpen: (open) => {
      isOpen = open;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** They are of one connection, and fetch has decoded the body. */
const hopByHop = new Set(["connection", "keep-alive", "transfer-encoding", "content-encoding", "content-length"]);

function headersOf({ headers }: IncomingMessage): Headers {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === "string" && name !== "host" && !hopByHop.has(name)) kept.set(name, value);
  }
  return kept;
}
