import postgres, { type Sql, type TransactionSql } from "postgres";
import * as v from "valibot";
import { runTransaction } from "./run-transaction.ts";

/** Runs SQL as the signed-in person, so that row level security holds even where a route forgot something. */
export type PersonSession = <T>(account: string, work: (sql: TransactionSql) => Promise<T>) => Promise<T>;

/** One question as the person, in one round trip: SQL of our own without parameters. Answers its rows. */
export type AskAsPerson = (account: string, question: string) => Promise<readonly unknown[]>;

export type RequestPool = {
  readonly asPerson: PersonSession;
  readonly askAsPerson: AskAsPerson;
  readonly sql: Sql;
  readonly close: () => Promise<void>;
};

const rowsSchema = v.array(v.unknown());

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One round trip: the role, the claims that the policies read, and the longest that a statement may take. Fails for an
 * account that is gone.
 */
function becomePersonSql(account: string): string {
  if (!uuid.test(account)) throw new Error("an account is a UUID");
  const claims = JSON.stringify({ sub: account, role: "authenticated" });
  return `set local role authenticated; set local "request.jwt.claims" = '${claims}'; set local statement_timeout = '8s';
    select floyo.require_account()`;
}

export function createRequestPool(url: string, connections: number): RequestPool {
  const sql = postgres(url, {
    max: connections,
    idle_timeout: 60,
    connect_timeout: 5,
    // After an outage the first request soon finds the database again.
    backoff: (attempt) => Math.min(0.1 * 2 ** attempt, 1),
    onnotice() {},
    connection: { application_name: "floyo-api" },
  });
  const asPerson: PersonSession = async (account, work) => {
    const head = becomePersonSql(account);
    return runTransaction(sql, async (transaction) => {
      // Sent before the work's first statement and not waited for: should it fail, the transaction refuses all the rest.
      const became = transaction.unsafe(head).simple().execute();
      const [, value] = await Promise.all([became, work(transaction)]);
      return value;
    });
  };
  const askAsPerson: AskAsPerson = async (account, question) => {
    // Statements that are sent as one are one transaction: the role ends with the answer.
    const answers = await sql.unsafe(`${becomePersonSql(account)}; ${question}`).simple();
    return v.parse(rowsSchema, answers.at(-1));
  };
  return { asPerson, askAsPerson, sql, close: () => sql.end({ timeout: 5 }) };
}
