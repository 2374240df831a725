import * as v from "valibot";
import type { HttpResponse } from "./http-fetch.ts";
import { errorAnswerSchema } from "./protocol.ts";
import { parseRetryAfter } from "./retry-after.ts";
import type { ApiOutcome } from "./server-api.ts";

type Received = { readonly response: HttpResponse; readonly text: string; readonly nowMs: number };

/** Said by a server that is none of ours. */
export const foreignAnswer = { kind: "unreachable", reason: "foreign-answer" } as const;

/** An answer as our server gives it, or as nobody's: the page of a captive portal is no word about our batch. */
export function readResponse<Schema extends v.GenericSchema<unknown, unknown>>(
  { response, text, nowMs }: Received,
  answer: Schema,
): ApiOutcome<v.InferOutput<Schema>> {
  const { status, headers } = response;
  if (response.redirected || status < 200 || (status >= 300 && status < 400)) return foreignAnswer;
  const body = parseJson(text);
  if (status < 300) {
    const parsed = v.safeParse(answer, body);
    return parsed.success ? { kind: "answered", answer: parsed.output } : foreignAnswer;
  }
  const isPage = headers.get("content-type")?.includes("text/html") === true;
  if (isPage && !isSaidByProxies(status)) return foreignAnswer;
  const error = v.safeParse(errorAnswerSchema, body);
  const retryAfterSeconds = parseRetryAfter(headers.get("retry-after"), headers.get("date"), nowMs);
  return {
    kind: "status",
    status,
    ...(error.success ? { code: error.output.code } : {}),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** A proxy before our server says these in HTML of its own, and means them. */
const isSaidByProxies = (status: number): boolean => status === 413 || status === 429 || status >= 500;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
