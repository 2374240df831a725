import { hasErrorCode } from "../data-folder/has-error-code.ts";

/** Codes of a database that is away, starting, stopping, full of connections or too slow: later it may answer. */
const passing =
  "ECONNREFUSED ECONNRESET EPIPE ENOENT CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT " +
  "57P01 57P02 57P03 57014 53300 08000 08003 08006 40001 40P01";

/** The queue's driver (pg, pg-pool) says without a code that its connection was lost or never came. */
const lost =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded when trying to connect)/;

const isLost = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "message" in error &&
  typeof error.message === "string" &&
  lost.test(error.message);

export const isDatabaseGone = (error: unknown): boolean => hasErrorCode(error, ...passing.split(" ")) || isLost(error);
