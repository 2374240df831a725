import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { listeningPort } from "../listen.ts";

export type Passed = { readonly status: number; readonly text: string };

/** One request and what becomes of it: `pass` brings it to the server, whose answer the client does not see by that. */
export type Exchange = { readonly response: ServerResponse; readonly pass: () => Promise<Passed> };
export type Fault = (exchange: Exchange) => unknown;

export type FaultProxy = {
  readonly url: string;
  /** How many requests came. */
  readonly count: () => number;
  /** The request that comes after so many others meets the fault; those without one pass. */
  readonly meet: (fault: Fault, after: number) => void;
  readonly stop: () => Promise<void>;
};

export const json = { "content-type": "application/json" };

const passOn: Fault = async ({ response, pass }) => {
  const { status, text } = await pass();
  response.writeHead(status, json).end(text);
};

/** Stands between a client and a server, on loopback, and does to requests what networks, portals and proxies do to them. */
export async function openFaultProxy(ask: (request: Request) => Response | Promise<Response>): Promise<FaultProxy> {
  const faults = new Map<number, Fault>();
  let count = 0;
  const server = createServer((request, response) => {
    const fault = faults.get(count++) ?? passOn;
    const pass = async () => {
      const answer = await ask(await toRequest(request));
      return { status: answer.status, text: await answer.text() };
    };
    void (async () => fault({ response, pass }))().catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${listeningPort(server)}`,
    count: () => count,
    meet: (fault, after) => void faults.set(count + after, fault),
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = message;
  const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const body = await buffer(message);
  return new Request(`http://127.0.0.1${url}`, { method, headers: sent, ...(body.length > 0 && { body }) });
}
