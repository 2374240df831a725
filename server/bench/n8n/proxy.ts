import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Certificate } from "./certificate.ts";

export type Proxy = { readonly address: string; readonly close: () => Promise<void> };

/**
 * A proxy on the loopback interface that answers for the services itself, under their own names and with a certificate
 * for them: what is tried needs no other address, and nothing goes out. Other hosts are refused.
 */
export async function startProxy(
  { key, cert, hosts }: Certificate,
  answer: (request: Request) => Response | Promise<Response>,
): Promise<Proxy> {
  const listen = getRequestListener(answer);
  const services = createTlsServer({ key, cert }, (request, response) => void listen(request, response));
  const proxy = createServer(refuse);
  proxy.on("connect", ({ url = "" }, socket) => {
    const isKnown = hosts.includes(url.replace(/:443$/, ""));
    if (!isKnown) return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    socket.on("error", () => socket.destroy());
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    return services.emit("connection", socket);
  });
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${portOf(proxy)}`, close: () => closeServer(proxy) };
}

const refuse: RequestListener = (_request, response) => void response.writeHead(403).end();

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
