/** What a status means for the batch that was sent. */
export type StatusClass = "refused" | "signed-out" | "forbidden" | "retry";

/** Everything that is not known to be about the content or the person is worth another try. */
export function classifyStatus(status: number): StatusClass {
  switch (status) {
    case 400:
    case 413:
    case 422:
      return "refused";
    case 401:
      return "signed-out";
    case 403:
      return "forbidden";
    default:
      return "retry";
  }
}
