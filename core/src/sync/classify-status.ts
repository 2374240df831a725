import type { ApiFailure } from "./server-api.ts";

/** What a status means for what was sent. */
export type StatusClass = "refused" | "signed-out" | "forbidden" | "retry";

/** Everything that is not known to be about the content or the person is worth another try. */
export function classifyStatus({ status, code }: Extract<ApiFailure, { kind: "status" }>): StatusClass {
  switch (status) {
    case 400:
    case 413:
    case 422:
      return "refused";
    case 401:
      return "signed-out";
    case 403:
      return code === deviceUnknown ? "retry" : "forbidden";
    default:
      return "retry";
  }
}

/** The server's code when it has no such device of this person: it began anew, or another account was signed in. */
export const deviceUnknown = "device-unknown";
