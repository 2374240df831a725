import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { createMemoryServer, type MemoryServer } from "@floyo/core/testing";
import type { ApiOutcome } from "@floyo/core/sync";

export type LoopbackServer = {
  readonly url: string;
  readonly entries: MemoryServer["entries"];
  /** Numbers that it was sent with another event than the one that it has. */
  readonly conflicts: readonly number[];
  /** Told when a request of events has come, when it was taken, and when it was answered; `true`: the sender is dead by then. */
  onStep: () => boolean;
  readonly stop: () => Promise<void>;
};

/** The server in memory over real HTTP: an event once by its id, one entry for each number of a device. */
export async function startLoopbackServer(): Promise<LoopbackServer> {
  const { api, entries } = createMemoryServer();
  const conflicts: number[] = [];
  const answer = async (ask: string, body: string): Promise<ApiOutcome<unknown>> => {
    if (ask === "POST devices" || ask === "POST consents") return { kind: "answered", answer: { done: true } };
    if (ask === "GET settings") return api.readSettings();
    if (ask === "GET decisions") return api.readDecisions();
    if (ask === "GET suggestions") return api.readSuggestions();
    if (ask.startsWith("GET deletions/")) return { kind: "answered", answer: { deletions: 0, removed: [] } };
    if (ask !== "POST events") return { kind: "status", status: 404 };
    if (started.onStep()) throw new Error("the rest of the request never came");
    const outcome = await api.sendEvents(body);
    if (outcome.kind === "answered") conflicts.push(...outcome.answer.refused.map(({ seq }) => seq));
    started.onStep();
    return outcome;
  };
  const server = createServer((request, response) => {
    const ask = `${request.method} ${request.url?.replace("/functions/v1/api/", "")}`;
    // Whoever was killed meanwhile hears nothing of it.
    void text(request)
      .then((body) => answer(ask, body))
      .then((outcome) => {
        response.writeHead(outcome.kind === "status" ? outcome.status : 200, { "content-type": "application/json" });
        response.end(JSON.stringify(outcome.kind === "answered" ? outcome.answer : { code: "odd", message: ask }));
        if (ask === "POST events") started.onStep();
      })
      .catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const started: LoopbackServer = {
    url: `http://127.0.0.1:${port}`,
    entries,
    conflicts,
    onStep: () => false,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return started;
}
