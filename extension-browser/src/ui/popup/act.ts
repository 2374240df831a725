import type { PageRequest } from "../../messages.ts";

/** Does something by the worker, then shows how things stand. Gives the failure's code when it failed. */
export type Act = (request: PageRequest) => Promise<string | undefined>;
