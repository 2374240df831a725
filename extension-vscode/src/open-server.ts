import { failure, success, type Result } from "@floyo/core/result";
import { createServerApi, openChangeStream, type ApiOutcome, type HttpBody, type ServerApi } from "@floyo/core/sync";
import type { SecretStorage } from "vscode";
import { openSession, type GatedFetch, type Session, type WebFetch } from "./session.ts";

export type ServerAccess = {
  readonly api: ServerApi;
  readonly session: Session;
  readonly openChanges: (signal: AbortSignal) => Promise<ApiOutcome<HttpBody>>;
};

const requestLimitMs = 20_000;
const web = {
  fetch: (...request: Parameters<WebFetch>) => fetch(...request),
  timeout: () => AbortSignal.timeout(requestLimitMs),
  nowMs: () => Date.now(),
};
const anonymous = {
  accessToken: async () => undefined,
  refreshAccessToken: async () => failure("signed-out"),
};

export type Gate = (fetch: WebFetch) => GatedFetch;

/** Asks the server who it is. Sends nothing of the person. All requests, those for a fresh token too, go through `gate`. */
export async function openServer(
  serverUrl: string,
  secrets: SecretStorage,
  gate: Gate = (fetch) => fetch,
): Promise<Result<ServerAccess, "no-connection" | "foreign-answer" | "server-busy" | "halted">> {
  const gated = { ...web, fetch: gate(web.fetch) };
  const config = await createServerApi({ ...gated, ...anonymous, serverUrl, publishableKey: undefined }).readConfig();
  if (config.kind === "unreachable") return failure(config.reason);
  if (config.kind === "status") return failure(config.status >= 500 ? "server-busy" : "foreign-answer");
  const { publishableKey } = config.answer;
  const session = openSession({ serverUrl, publishableKey }, secrets, gated.fetch);
  const access = { ...gated, ...session, serverUrl, publishableKey };
  const openChanges = (signal: AbortSignal) => openChangeStream(access, signal);
  return success({ api: createServerApi(access), session, openChanges });
}
