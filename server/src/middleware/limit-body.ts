import { bodyLimit } from "hono/body-limit";
import type { ApiEnv } from "../api-env.ts";
import { answerError } from "./api-error.ts";
import type { Context } from "hono";

/** Counts the bytes that come, whatever the header says. */
export const limitBody = (maxBytes: number) =>
  bodyLimit({
    maxSize: maxBytes,
    onError: (context: Context<ApiEnv>) =>
      answerError(context, 413, {
        code: "body-too-large",
        message: `The request's body is larger than ${Math.round(maxBytes / 1024)} KiB.`,
      }),
  });
