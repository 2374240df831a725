import { failure, success, type Result } from "@floyo/core/result";
import { createServerApi, type ServerApi } from "@floyo/core/sync";
import type { SecretStorage } from "vscode";
import { openSession, type Session } from "./session.ts";

export type ServerAccess = { readonly api: ServerApi; readonly session: Session };

const requestLimitMs = 20_000;
const web = {
  fetch: (url: string, request: RequestInit) => fetch(url, request),
  timeout: () => AbortSignal.timeout(requestLimitMs),
  nowMs: () => Date.now(),
};
const anonymous = {
  accessToken: async () => undefined,
  refreshAccessToken: async () => failure("signed-out"),
};

/** Asks the server who it is. Sends nothing of the person. */
export async function openServer(
  serverUrl: string,
  secrets: SecretStorage,
): Promise<Result<ServerAccess, "no-connection" | "foreign-answer" | "server-busy">> {
  const config = await createServerApi({ ...web, ...anonymous, serverUrl, publishableKey: undefined }).readConfig();
  if (config.kind === "unreachable") return failure(config.reason);
  if (config.kind === "status") return failure(config.status >= 500 ? "server-busy" : "foreign-answer");
  const { publishableKey } = config.answer;
  const session = openSession({ serverUrl, publishableKey }, secrets);
  return success({ api: createServerApi({ ...web, ...session, serverUrl, publishableKey }), session });
}
