import { PgBoss } from "pg-boss";
import { isDatabaseGone } from "../database/is-database-gone.ts";
import type { ReportBug } from "../middleware/answer-failure.ts";
import { forgetGonePeople } from "./forget-gone-people.ts";
import { forgetOldEvents } from "./forget-old-events.ts";
import { jobRole, openJobConnection } from "./job-connection.ts";
import type { Jobs } from "./jobs.ts";
import { mineInProcess } from "./mine-in-process.ts";
import { minePerson } from "./mine-person.ts";
import { createMiningStore } from "./mining-store.ts";
import { shareCounts } from "./share-counts.ts";
import { sweepExpired } from "./sweep-expired.ts";
import { waitForQuiet } from "./wait-for-quiet.ts";

export type JobsDeps = { readonly nowMs: () => number; readonly reportBug: ReportBug };

type MineJob = { readonly subject: string };

const mine = "mine";
const sweep = "sweep";
const forget = "forget";
const count = "count";

/** Up to so many events, mining is over before a request would notice. */
const shortLog = 2000;

/** A device that drains its outbox is mined when it is done, not after each batch. */
const miningPause = { quietMs: 250, atMostMs: 20_000 };

async function startBoss(url: string, report: (error: unknown) => Promise<void>): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    options: `-c role=${jobRole}`,
    application_name: "floyo-queue",
    schema: "jobs",
    createSchema: false,
    max: 3,
  });
  boss.on("error", (error) => void report(error));
  await boss.start();
  // At most one waiting and one running for each person: what comes meanwhile is mined by the one that waits.
  await boss.createQueue(mine, { policy: "stately", retryLimit: 3, retryBackoff: true, expireInSeconds: 600 });
  await boss.createQueue(sweep, { policy: "singleton" });
  await boss.schedule(sweep, "*/10 * * * *");
  await boss.createQueue(forget, { policy: "singleton" });
  await boss.schedule(forget, "23 */6 * * *");
  await boss.createQueue(count, { policy: "singleton" });
  await boss.schedule(count, "11 0 * * *");
  return boss;
}

/** The queue and its workers. Mines whoever has events that no mining has seen, also those from before a crash. */
export async function openJobs(url: string, { nowMs, reportBug }: JobsDeps): Promise<Jobs> {
  const sql = openJobConnection(url, 2);
  const store = createMiningStore(sql);
  // Whatever else went wrong with the database away is its doing.
  const isAway = () => sql`select 1`.then(() => false, isDatabaseGone);
  const report = async (error: unknown): Promise<void> => {
    if (!isDatabaseGone(error) && !(await isAway())) reportBug(error, "jobs");
  };
  const boss = await startBoss(url, report);
  await forgetGonePeople(sql, mine);
  const mineNow = async ({ subject }: MineJob): Promise<void> => {
    const isShort = (await store.countEvents(subject)) <= shortLog;
    await (isShort ? minePerson(store, subject, nowMs()) : mineInProcess({ url, subject, nowMs: nowMs() }));
  };
  const worker = await boss.work<MineJob>(mine, { pollingIntervalSeconds: 2, localConcurrency: 2 }, async (jobs) => {
    for (const { data } of jobs) await mineNow(data);
  });
  const enqueue = async (subject: string): Promise<void> => {
    if (!(await store.isThere(subject))) return;
    await boss.send(mine, { subject } satisfies MineJob, { singletonKey: subject });
    boss.notifyWorker(worker);
  };
  const enqueueUnmined = async (): Promise<void> => {
    for (const subject of await store.listUnmined()) await enqueue(subject);
  };
  await boss.work(sweep, async () => {
    await sweepExpired(sql);
    await forgetGonePeople(sql, mine);
    await enqueueUnmined();
  });
  await boss.work(forget, () => forgetOldEvents(sql));
  await boss.work(count, () => shareCounts(sql));
  // A machine that is off at those hours forgets and counts when it is switched on.
  await boss.send(forget);
  await boss.send(count);
  await enqueueUnmined();
  // One that is lost here, with the database away or at the end, is found by the next sweep or start.
  const notes = waitForQuiet(miningPause, (subject) => void enqueue(subject).catch(report));
  return {
    noteNewEvents: notes.note,
    forgetGonePeople: () => forgetGonePeople(sql, mine).catch(report),
    close: async () => {
      notes.close();
      await boss.stop({ graceful: true, timeout: 2000 });
      await sql.end({ timeout: 5 });
    },
  };
}
