/** What a request carries from middleware to route. */
export type ApiEnv = {
  Variables: {
    /** Who is signed in; set by `requireAccount`. */
    account: string;
    requestId: string;
    /** Literal code of the error answer, for the log line. */
    code: string | undefined;
  };
};
