import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { adsPage, sheetPage } from "./pages.ts";

/** What the stand-ins of the real sites were sent. */
export type SeenRequest = {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly bytes: number;
};

export type Site = {
  readonly port: number;
  readonly seen: readonly SeenRequest[];
  readonly close: () => Promise<void>;
};

const near = (name: string) => readFileSync(new URL(name, import.meta.url));

/** An ads site, a spreadsheet site and a host that delivers files, told apart by the names under which they are reached. */
export async function startSite(port = 0): Promise<Site> {
  const seen: SeenRequest[] = [];
  const server = createServer({ key: near("key.pem"), cert: near("certificate.pem") }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", headers, url = "" } = request;
      seen.push({ method, host: headers.host ?? "", path: url, bytes: Buffer.concat(chunks).length });
      answer(request, response);
    });
  });
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return { port: portOf(server), seen, close: () => closeServer(server) };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? "/", "https://site");
  const html = (text: string) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text);
  if (pathname === "/") return void html((request.headers.host ?? "").startsWith("docs") ? sheetPage : adsPage);
  if (pathname === "/spreadsheets/d/weekly/edit") return void html(sheetPage);
  if (pathname === "/upload") return void html("<p id=done>done</p>");
  if (pathname === "/report") return void sendReport(response);
  if (pathname === "/broken") return sendBroken(request, response);
  response.writeHead(404).end();
}

const report = Buffer.from("campaign,spend\nautumn,12\n".repeat(4000));
const named = { "content-disposition": 'attachment; filename="report_2026-11-23.csv"', "content-type": "text/csv" };

const sendReport = (response: ServerResponse) =>
  response.writeHead(200, { ...named, "content-length": report.length }).end(report);

/** The line breaks in the middle; asked for the rest, the host gives it. */
function sendBroken(request: IncomingMessage, response: ServerResponse): void {
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const headers = {
    ...named,
    "accept-ranges": "bytes",
    etag: '"one"',
    "last-modified": "Mon, 23 Nov 2026 08:00:00 GMT",
  };
  const part = report.subarray(start);
  if (start > 0) {
    const range = { "content-range": `bytes ${start}-${report.length - 1}/${report.length}` };
    response.writeHead(206, { ...headers, ...range, "content-length": part.length }).end(part);
    return;
  }
  response.writeHead(200, { ...headers, "content-length": report.length });
  response.write(report.subarray(0, report.length / 2), () => setTimeout(() => response.destroy(), 300));
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
