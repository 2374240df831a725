import postgres, { type Sql } from "postgres";

/** Everything that a job does, it does as this role: it reads events, writes what mining found, and forgets what is old. */
export const jobRole = "floyo_jobs";

export const openJobConnection = (url: string, connections: number): Sql =>
  postgres(url, {
    max: connections,
    idle_timeout: 60,
    onnotice() {},
    connection: { application_name: "floyo-jobs", role: jobRole, statement_timeout: 120_000 },
  });
