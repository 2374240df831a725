import type { Context } from "hono";
import type { ApiEnv } from "../api-env.ts";
import { hasErrorCode } from "../data-folder/has-error-code.ts";
import { isDatabaseGone } from "../database/is-database-gone.ts";
import { isValueRefused } from "../database/is-value-refused.ts";
import { answerError, ApiRefusal, unauthorized } from "./api-error.ts";

/** Tells a bug to whoever runs the server. The error's text stays with them: it may carry what was asked. */
export type ReportBug = (error: unknown, requestId: string) => void;

/** As `floyo.require_account()` says it. */
const accountGone = "FL401";

/** Turns what a route threw into an answer: a refusal, an account or a database that is away, or a bug. */
export const answerFailure = (reportBug: ReportBug) => (error: Error, context: Context<ApiEnv>) => {
  if (error instanceof ApiRefusal) return answerError(context, error.status, error);
  if (hasErrorCode(error, accountGone)) return answerError(context, 401, unauthorized);
  if (isDatabaseGone(error)) {
    context.header("retry-after", "2");
    return answerError(context, 503, {
      code: "database-unavailable",
      message: "The server's database does not answer; nothing was changed. Try again in a moment.",
    });
  }
  if (isValueRefused(error)) {
    return answerError(context, 400, {
      code: "request-invalid",
      message: "The request does not fit: the database takes no such value; nothing was changed.",
    });
  }
  reportBug(error, context.get("requestId"));
  return answerError(context, 500, {
    code: "internal",
    message: "The server failed on this request; nothing was changed.",
  });
};

export const answerNotFound = (context: Context<ApiEnv>) =>
  answerError(context, 404, { code: "not-found", message: "There is nothing at this address." });

export const answerMethodNotAllowed = (context: Context<ApiEnv>) =>
  answerError(context, 405, { code: "method-not-allowed", message: "This address does not take this method." });
