import { PgBoss } from "pg-boss";
import postgres from "postgres";
import type { ReportBug } from "../middleware/answer-failure.ts";
import type { NoteNewEvents } from "../routes/event-routes.ts";
import { createMiningStore } from "./mining-store.ts";
import { minePerson } from "./mine-person.ts";
import { sweepExpired } from "./sweep-expired.ts";

export type Jobs = { readonly noteNewEvents: NoteNewEvents; readonly close: () => Promise<void> };

export type JobsDeps = { readonly nowMs: () => number; readonly reportBug: ReportBug };

type MineJob = { readonly account: string };

const mine = "mine";
const sweep = "sweep";

/** Everything that a job does, it does as `floyo_jobs`: it reads events and writes what mining found, nothing else. */
const jobRole = "floyo_jobs";

async function startBoss(url: string, reportBug: ReportBug): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    options: `-c role=${jobRole}`,
    application_name: "floyo-queue",
    schema: "jobs",
    createSchema: false,
    max: 3,
  });
  boss.on("error", (error) => reportBug(error, "jobs"));
  await boss.start();
  // At most one waiting and one running for each person: what comes meanwhile is mined by the one that waits.
  await boss.createQueue(mine, { policy: "stately", retryLimit: 3, retryBackoff: true, expireInSeconds: 600 });
  await boss.createQueue(sweep, { policy: "singleton" });
  await boss.schedule(sweep, "*/10 * * * *");
  return boss;
}

/** The queue and its workers. Mines whoever has events that no mining has seen, also those from before a crash. */
export async function openJobs(url: string, { nowMs, reportBug }: JobsDeps): Promise<Jobs> {
  const sql = postgres(url, {
    max: 3,
    onnotice() {},
    connection: { application_name: "floyo-jobs", role: jobRole, statement_timeout: 120_000 },
  });
  const store = createMiningStore(sql);
  const boss = await startBoss(url, reportBug);
  const worker = await boss.work<MineJob>(mine, { pollingIntervalSeconds: 2 }, async (jobs) => {
    for (const { data } of jobs) await minePerson(store, data.account, nowMs());
  });
  await boss.work(sweep, () => sweepExpired(sql));
  const enqueue = async (account: string): Promise<void> => {
    await boss.send(mine, { account } satisfies MineJob, { singletonKey: account });
    boss.notifyWorker(worker);
  };
  for (const account of await store.listUnmined()) await enqueue(account);
  return {
    noteNewEvents: (account) => void enqueue(account).catch((error: unknown) => reportBug(error, "jobs")),
    close: async () => {
      await boss.stop({ graceful: true, timeout: 5000 });
      await sql.end({ timeout: 5 });
    },
  };
}
