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
  /** Told of each request when it came, and when its answer is there; it goes on when that is done. */
  onStep: (request: Heard) => Promise<unknown>;
  /** The requests whose sender was gone before the answer. */
  readonly cut: readonly Heard[];
  readonly stop: () => Promise<void>;
};

export async function openTap(serverUrl: string): Promise<Tap> {
  const heard: Heard[] = [];
  const cut: Heard[] = [];
  let isOpen = true;
  const server = createServer((request, response) => {
    void (async () => {
      const { method = "", url: path = "" } = request;
      const body = await buffer(request);
      const asked = { method, path, body: body.toString() };
      heard.push(asked);
      response.once("close", () => response.writableFinished || cut.push(asked));
      await tap.onStep(asked);
      if (response.closed) return; // it was on the way when its sender went
      if (!isOpen) return void response.writeHead(503).end();
      const passed = await fetch(serverUrl + path, {
        method,
        headers: headersOf(request),
        ...(body.length > 0 && { body }),
      });
      const headers = Object.fromEntries([...passed.headers].filter(([name]) => !hopByHop.has(name)));
      const answer = Buffer.from(await passed.arrayBuffer());
      await tap.onStep(asked);
      response.writeHead(passed.status, headers).end(answer);
    })().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const tap: Tap = {
    url: `http://127.0.0.1:${port}`,
    heard,
    cut,
    onStep: async () => undefined,
    setOpen: (open) => {
      isOpen = open;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  return tap;
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
