import type { ApiOutcome, ServerApi } from "./server-api.ts";

/** What the person's server says, which knows all devices; `undefined` without sync, and when it does not answer. */
export type AskServer = <Answer>(ask: (api: ServerApi) => Promise<ApiOutcome<Answer>>) => Promise<Answer | undefined>;
