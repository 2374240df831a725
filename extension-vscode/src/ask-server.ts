import { gateFetch, type ApiOutcome, type ServerApi } from "@floyo/core/sync";
import type { Floyo } from "./floyo.ts";
import { isSyncOn } from "./is-sync-on.ts";
import { openServer } from "./open-server.ts";

/** What the person's server says, which knows all devices; `undefined` without sync, and when it does not answer. */
export async function askServer<Answer>(
  floyo: Floyo,
  ask: (api: ServerApi) => Promise<ApiOutcome<Answer>>,
): Promise<Answer | undefined> {
  const { secrets, state } = floyo.device;
  const now = await state.read();
  if (now.account === undefined || !isSyncOn(floyo, now)) return undefined;
  const server = await openServer(now.account, secrets, (fetch) =>
    gateFetch(fetch, state, (later) => isSyncOn(floyo, later)),
  );
  const outcome = server.ok ? await ask(server.value.api) : undefined;
  return outcome?.kind === "answered" ? outcome.answer : undefined;
}
