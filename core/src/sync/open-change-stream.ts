import * as v from "valibot";
import type { HttpBody, HttpResponse } from "./http-fetch.ts";
import { readBody } from "./read-body.ts";
import { foreignAnswer, readResponse } from "./read-response.ts";
import { askSignedIn, composeHttp, halted, noConnection, pathToUrl, type ServerAccess } from "./server-access.ts";
import type { ApiOutcome } from "./server-api.ts";

/** Ours ends a stream after ten minutes: one that is older is dead, and nobody said so. */
export const longestStreamMs = 660_000;

/** `GET changes`. What is answered is an event stream that goes on until somebody ends it. `signal` ends the request and it. */
export const openChangeStream = (access: ServerAccess, signal: AbortSignal): Promise<ApiOutcome<HttpBody>> =>
  askSignedIn<HttpBody>(access, async (token) => {
    const message = { method: "GET", accept: "text/event-stream", signal } as const;
    try {
      const response = await access.fetch(pathToUrl(access, "changes"), composeHttp(access, message, token));
      if (response === undefined) return halted;
      const { body } = response;
      if (body && isEventStream(response)) return { kind: "answered", answer: body };
      const text = await readBody(response);
      return text === undefined ? foreignAnswer : readResponse({ response, text, nowMs: access.nowMs() }, v.never());
    } catch {
      return noConnection;
    }
  });

const isEventStream = ({ status, redirected, headers }: HttpResponse): boolean =>
  status === 200 && !redirected && headers.get("content-type")?.startsWith("text/event-stream") === true;
