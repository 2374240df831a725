import * as v from "valibot";
import type { PageRequest } from "../messages.ts";
import { sendMessage } from "../platform/browser-api.ts";

/** What the worker answered. `code` is literal; `worker-silent` when it did not answer in a form that we know. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

const failureSchema = v.object({ ok: v.literal(false), code: v.string() });

export async function askWorker<Schema extends v.GenericSchema>(
  request: PageRequest,
  schema: Schema,
): Promise<Answer<v.InferOutput<Schema>>> {
  const answer = await send(request);
  const success = v.safeParse(v.object({ ok: v.literal(true), value: schema }), answer);
  return success.success ? { ok: true, value: success.output.value } : readFailure(answer);
}

/** For requests whose answer says no more than that it is done. */
export async function tellWorker(request: PageRequest): Promise<Answer<undefined>> {
  const answer = await send(request);
  return v.is(v.object({ ok: v.literal(true) }), answer) ? { ok: true, value: undefined } : readFailure(answer);
}

const send = (request: PageRequest) => sendMessage(request).catch(() => undefined);

function readFailure(answer: unknown): { readonly ok: false; readonly code: string } {
  const failed = v.safeParse(failureSchema, answer);
  return { ok: false, code: failed.success ? failed.output.code : "worker-silent" };
}
