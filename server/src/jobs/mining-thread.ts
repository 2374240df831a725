import { workerData } from "node:worker_threads";
import * as v from "valibot";
import { openJobConnection } from "./job-connection.ts";
import { minePerson } from "./mine-person.ts";
import { createMiningStore } from "./mining-store.ts";

// A large log takes a while to read and to mine: in this thread it holds up no request, and its memory goes with it.

const { url, account, nowMs } = v.parse(
  v.object({ url: v.string(), account: v.string(), nowMs: v.number() }),
  workerData,
);
const sql = openJobConnection(url, 1);
try {
  await minePerson(createMiningStore(sql), account, nowMs);
} finally {
  await sql.end({ timeout: 5 });
}
