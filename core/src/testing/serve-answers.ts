import type { ApiOutcome, AskServer, ServerApi } from "../sync/index.ts";
import { createMemoryServer } from "./memory-server.ts";

/** Asks a server that answers this where it says something else than nothing. `asked`: how often it was. */
export function serveAnswers(answers: Partial<Pick<ServerApi, "readEvidence" | "readProofs">>) {
  const api = { ...createMemoryServer().api, ...answers };
  const served = { asked: 0 };
  const askServer: AskServer = async <Answer>(ask: (api: ServerApi) => Promise<ApiOutcome<Answer>>) => {
    served.asked += 1;
    const outcome = await ask(api);
    return outcome.kind === "answered" ? outcome.answer : undefined;
  };
  return Object.assign(served, { askServer });
}
