import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { failure, type Result, success } from "@floyo/core/result";
import { hasErrorCode } from "./data-folder/has-error-code.ts";

export type ListenFailure = "port-taken" | "host-not-available";
export type Address = { readonly host: string; readonly port: number };

const requestTimeoutMs = 10_000;
/** Node looks for late ones every half minute unless told. */
const connectionsCheckingInterval = 1000;

/** A connection that sends its request slower than ten seconds is closed. */
export async function listen(
  { host, port }: Address,
  onRequest: RequestListener,
): Promise<Result<Server, ListenFailure>> {
  const limits = { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs, connectionsCheckingInterval };
  const server = createServer(limits, onRequest);
  try {
    server.listen(port, host);
    await once(server, "listening");
    return success(server);
  } catch (error) {
    if (hasErrorCode(error, "EADDRINUSE", "EACCES")) return failure("port-taken");
    if (hasErrorCode(error, "EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN")) return failure("host-not-available");
    throw error;
  }
}

/** Asks before the database is started, so that a taken port is told at once. */
export async function canListen(address: Address): Promise<Result<undefined, ListenFailure>> {
  const server = await listen(address, (_request, response) => response.end());
  if (!server.ok) return server;
  await closeListener(server.value);
  return success(undefined);
}

/** Takes no new connection, lets running requests end, and cuts what is left after three seconds. */
export async function closeListener(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), 3000);
  await closed;
  clearTimeout(cut);
}

export function listeningPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}
