import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ApiEnv } from "../api-env.ts";

/** Every answer that is not 2xx: a literal for programs, a sentence for people. No content of a request is repeated. */
export function answerError(
  context: Context<ApiEnv>,
  status: ContentfulStatusCode,
  { code, message }: { readonly code: string; readonly message: string },
): Response {
  context.set("code", code);
  return context.json({ code, message }, status);
}

/** An expected refusal, from wherever a request is read. */
export class ApiRefusal extends HTTPException {
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(status, { message });
    this.code = code;
  }
}

export const unauthorized = {
  code: "unauthorized",
  message: "Sign in first: the request carries no valid access token.",
} as const;
