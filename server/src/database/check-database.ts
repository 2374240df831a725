import type { Sql } from "postgres";
import type { CheckHealth } from "../routes/public-routes.ts";

/** One short question; a database that is away is an answer, not a failure of ours. */
export const createCheckHealth =
  (sql: Sql): CheckHealth =>
  async () => {
    try {
      await sql`select 1`;
      return "ok";
    } catch {
      return "database-unavailable";
    }
  };
