import { once } from "node:events";
import process from "node:process";
import * as v from "valibot";
import { openJobConnection } from "./job-connection.ts";
import { minePerson } from "./mine-person.ts";
import { createMiningStore } from "./mining-store.ts";

// A large log takes a while to read and to mine: in this process it holds up no request, and all its memory goes with it.

const taskSchema = v.object({ url: v.string(), subject: v.string(), nowMs: v.number() });

const [{ url, subject, nowMs }] = v.parse(v.looseTuple([taskSchema]), await once(process, "message"));
const sql = openJobConnection(url, 1);
try {
  await minePerson(createMiningStore(sql), subject, nowMs);
} finally {
  await sql.end({ timeout: 5 });
  process.disconnect();
}
