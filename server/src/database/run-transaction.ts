import type { Sql, TransactionSql } from "postgres";
import { hasErrorCode } from "../data-folder/has-error-code.ts";

/** What a statement fails with when the socket below it is gone, as the driver and the system say it. */
const lost = ["CONNECTION_CLOSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"];

/**
 * The work in one transaction. After a failure the driver rolls back, on a lost connection too; but that may by then be
 * opened anew for somebody else, whose statements would get the answers of others. So a work that lost its connection is
 * left where it is: the driver ends the transaction with `CONNECTION_CLOSED` by itself.
 */
export async function runTransaction<T>(sql: Sql, work: (transaction: TransactionSql) => Promise<T>): Promise<T> {
  let answer: { readonly value: T } | undefined;
  await sql.begin(async (transaction) => {
    try {
      answer = { value: await work(transaction) };
    } catch (error) {
      if (hasErrorCode(error, ...lost)) await new Promise(() => undefined);
      throw error;
    }
  });
  if (answer === undefined) throw new Error("the transaction ended without its work");
  return answer.value;
}
