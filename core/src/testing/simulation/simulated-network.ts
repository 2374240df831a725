import type { HttpFetch, HttpResponse } from "../../sync/index.ts";
import type { Luck } from "../luck.ts";
import type { SimulatedServer } from "./simulated-server.ts";
import type { Process, Turns } from "./turns.ts";

/** What a network and a server do to a request. */
export const networkFaults = [
  "lost",
  "answer-lost",
  "late",
  "twice",
  "busy",
  "broken",
  "signed-out",
  "portal",
  "half",
  "too-large",
] as const;
export type NetworkFault = (typeof networkFaults)[number];

export type NetworkPorts = {
  readonly luck: Luck;
  readonly turns: Turns;
  readonly server: SimulatedServer;
  /** The share of requests that meet a fault, 0 to 1. */
  readonly faultShare: () => number;
  readonly onFault: (fault: NetworkFault) => void;
};

const json = "application/json";

/** Requests of a process through a network that loses, delays, repeats and invents. The process may die meanwhile; what it sent goes on. */
export function createSimulatedNetwork(ports: NetworkPorts) {
  const { luck, turns, server } = ports;
  const wire: Process = { isDead: false };

  return (process: Process): HttpFetch =>
    async (_url, { body = "" }) => {
      await turns.pause(wire);
      const answer = await meet(drawFault(ports), body);
      await turns.pause(process);
      if (answer === undefined) throw new TypeError("fetch failed");
      return answer;
    };

  async function meet(fault: NetworkFault | undefined, body: string): Promise<HttpResponse | undefined> {
    switch (fault) {
      case "lost":
        return undefined;
      case "answer-lost":
        server.ingest(body);
        return undefined;
      case "late":
        void deliverLater(body);
        return undefined;
      case "twice":
        server.ingest(body);
        return answerOf(body);
      case "busy":
        return refusal(luck.chance(0.5) ? 503 : 429, luck.pick(["7", "120", "3600", "soon"]));
      case "broken":
        return refusal(luck.pick([500, 502, 504, 408, 404, 409]));
      case "signed-out":
        return refusal(401);
      case "portal":
        return respond(200, "<html>Log in to this network</html>", { "content-type": "text/html" });
      case "half": {
        const text = await answerOf(body).text();
        return respond(200, text.slice(0, Math.floor(text.length / 2)), { "content-type": json });
      }
      case "too-large":
        return body.length > 2000 ? refusal(413) : answerOf(body);
      case undefined:
        return answerOf(body);
    }
  }

  async function deliverLater(body: string): Promise<void> {
    for (let wait = luck.upTo(40); wait > 0; wait -= 1) await turns.pause(wire);
    server.ingest(body);
  }

  function answerOf(body: string): HttpResponse {
    const answer = server.ingest(body);
    return answer === undefined ? refusal(luck.pick([400, 422])) : respond(200, JSON.stringify(answer));
  }
}

function drawFault({ luck, faultShare, onFault }: NetworkPorts): NetworkFault | undefined {
  if (!luck.chance(faultShare())) return undefined;
  const fault = networkFaults[luck.upTo(networkFaults.length)];
  if (fault !== undefined) onFault(fault);
  return fault;
}

const refusal = (status: number, retryAfter?: string) =>
  respond(status, JSON.stringify({ code: "simulated", message: "A fault." }), {
    "content-type": json,
    ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
  });

function respond(status: number, text: string, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  const get = (name: string) => headers[name] ?? null;
  return { status, redirected: false, headers: { get }, text: () => Promise.resolve(text) };
}
