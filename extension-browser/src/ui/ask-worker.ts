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
  const answer = await sendMessage(request).catch(() => undefined);
  const success = v.safeParse(v.object({ ok: v.literal(true), value: schema }), answer);
  if (success.success) return { ok: true, value: success.output.value };
  const failed = v.safeParse(failureSchema, answer);
  return { ok: false, code: failed.success ? failed.output.code : "worker-silent" };
}

/** For requests whose answer says no more than that it is done. */
export const tellWorker = (request: PageRequest): Promise<Answer<unknown>> => askWorker(request, v.unknown());
