import type { Sql, TransactionSql } from "postgres";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasErrorCode } from "../src/data-folder/has-error-code.ts";
import { openTestDatabase, type TestDatabase } from "../src/testing/test-cluster.ts";
import { attemptsByTable, ownersTables, ownFunctions, sharedTables, withoutSubject } from "./attempts.ts";
import { type Inhabitant, settle } from "./people.ts";

// Every table × who asks × what they try. "Nothing" is an answer without rows or PostgreSQL's own refusal (42501).

const tables = Object.keys(attemptsByTable);

let database: TestDatabase;
let owner: Sql;
let ada: Inhabitant;
let bob: Inhabitant;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ owner } = database);
  ada = await settle(owner, "ada@example.test");
  bob = await settle(owner, "bob@example.test");
});
afterAll(() => database.close());

/** Whom the database takes the asker for: nobody signed in, the service, a person, somebody whose account is gone. */
type Asker = { readonly role: string; readonly account?: string };

const affectedSchema = v.object({ count: v.number() });

class Undo extends Error {}

/** Rows that the statement saw or changed, always undone; `denied` when PostgreSQL refused it. */
async function attempt({ role, account }: Asker, statement: string): Promise<number | "denied"> {
  let rows = 0;
  try {
    await owner.begin(async (sql) => {
      const claims = account === undefined ? "" : JSON.stringify({ sub: account, role });
      await sql.unsafe(`set local role ${role}; set local "request.jwt.claims" = '${claims}'`).simple();
      rows = v.parse(affectedSchema, await sql.unsafe(statement)).count;
      throw new Undo();
    });
  } catch (error) {
    if (hasErrorCode(error, "42501")) return "denied";
    if (!(error instanceof Undo)) throw error;
  }
  return rows;
}

const nothing: unknown = expect.toSatisfy((outcome: unknown) => outcome === 0 || outcome === "denied", "nothing");

test("the matrix names every table there is", async () => {
  const rows = await owner`select relname from pg_class where relnamespace = 'floyo'::regnamespace and relkind = 'r'`;
  expect(rows.map(({ relname }) => String(relname)).toSorted()).toEqual(
    [...tables, ...Object.keys(ownersTables), ...Object.keys(sharedTables)].toSorted(),
  );
});

describe.each(Object.entries(ownersTables))("%s", (table, { update, insert }) => {
  test.each(["anon", "service_role", "authenticated", "floyo_jobs"])("%s is denied everything", async (role) => {
    const statements = [
      `select * from floyo.${table}`,
      `insert into floyo.${table} ${insert}`,
      `update floyo.${table} set ${update}`,
      `delete from floyo.${table}`,
    ];
    for (const statement of statements) expect(await attempt({ role, account: ada.account }, statement)).toBe("denied");
  });
});

describe.each(Object.entries(sharedTables))("%s", (table, { update, insert }) => {
  const read = `select * from floyo.${table}`;
  const changes = [
    `insert into floyo.${table} ${insert}`,
    `update floyo.${table} set ${update}`,
    `delete from floyo.${table}`,
  ];
  beforeAll(() => owner.unsafe(`insert into floyo.${table} ${insert}`));

  test.each(["anon", "service_role"])("%s is denied everything", async (role) => {
    for (const statement of [read, ...changes]) expect(await attempt({ role }, statement)).toBe("denied");
  });

  test("everybody with an account reads it and changes nothing, who has none reads nothing", async () => {
    const asker = { role: "authenticated", account: ada.account };
    expect(await attempt(asker, read)).toBe(1);
    for (const statement of changes) expect(await attempt(asker, statement)).toBe("denied");
    expect(await attempt({ role: "authenticated" }, read)).toBe(0);
    const gone = { role: "authenticated", account: "00000000-0000-4000-8000-000000000000" };
    expect(await attempt(gone, read)).toBe(0);
  });
});

test("the job role may call what its policies ask, and nothing else", async () => {
  const rows = await owner`
    select proname from pg_proc
    where pronamespace = 'floyo'::regnamespace and has_function_privilege('floyo_jobs', oid, 'execute') order by 1`;
  expect(rows.map(({ proname }) => String(proname))).toEqual(["account", "is_counted", "kept_from", "subject"]);
});

describe.each(ownFunctions)("%s", (call) => {
  test.each(["anon", "service_role", "floyo_jobs"])("%s may not call it", async (role) => {
    expect(await attempt({ role, account: ada.account }, `select ${call}`)).toBe("denied");
  });

  test("it touches nothing of another person", async () => {
    const readAll = async (sql: Sql | TransactionSql, { account, subject }: Inhabitant) => {
      const rows = [await sql`select email from auth.users where id = ${account}`];
      for (const table of tables) {
        const whose = table === "subjects" ? `id = '${subject}'` : `subject = '${subject}'`;
        rows.push(await sql.unsafe(`select t::text from floyo.${table} t where ${whose} order by 1`));
      }
      return JSON.stringify(rows);
    };
    const before = await readAll(owner, ada);
    await owner
      .begin(async (sql) => {
        const claims = JSON.stringify({ sub: bob.account, role: "authenticated" });
        await sql.unsafe(`set local role authenticated; set local "request.jwt.claims" = '${claims}'`).simple();
        const answer = await sql.unsafe(`select ${call}`);
        expect(JSON.stringify(answer)).not.toContain("ada@");
        await sql`reset role`;
        expect(await readAll(sql, ada)).toBe(before);
        throw new Undo();
      })
      .catch((error: unknown) => expect(error).toBeInstanceOf(Undo));
  });
});

describe.each(tables)("%s", (table) => {
  const { update, insert } = attemptsByTable[table] ?? { update: "", insert: () => "" };

  test.each(["anon", "service_role"])("%s is denied everything", async (role) => {
    const statements = [
      `select * from floyo.${table}`,
      `insert into floyo.${table} ${insert(ada, ada.device)}`,
      `update floyo.${table} set ${update}`,
      `delete from floyo.${table}`,
    ];
    for (const statement of statements) expect(await attempt({ role }, statement)).toBe("denied");
  });

  test("a token without a person sees and changes nothing", async () => {
    const asker = { role: "authenticated" };
    expect(await attempt(asker, `select * from floyo.${table}`)).toEqual(nothing);
    expect(await attempt(asker, `update floyo.${table} set ${update}`)).toEqual(nothing);
    expect(await attempt(asker, `delete from floyo.${table}`)).toEqual(nothing);
    expect(await attempt(asker, `insert into floyo.${table} ${insert(ada, ada.device)}`)).toEqual(nothing);
  });

  test("another person sees and changes nothing", async () => {
    const asker = { role: "authenticated", account: bob.account };
    const whose = table === "subjects" ? `account = '${ada.account}'` : `subject = '${ada.subject}'`;
    expect(await attempt(asker, `select * from floyo.${table} where ${whose}`)).toEqual(nothing);
    expect(await attempt(asker, `update floyo.${table} set ${update} where ${whose}`)).toEqual(nothing);
    expect(await attempt(asker, `delete from floyo.${table} where ${whose}`)).toEqual(nothing);
    expect(await attempt(asker, `insert into floyo.${table} ${insert(ada, ada.device)}`)).toEqual(nothing);
  });

  test("nobody gives a row of theirs to another person", async () => {
    const asker = { role: "authenticated", account: bob.account };
    const column = table === "subjects" ? "account" : "subject";
    const to = table === "subjects" ? ada.account : ada.subject;
    expect(await attempt(asker, `update floyo.${table} set ${column} = '${to}'`)).toEqual(nothing);
  });

  test("an account that is gone sees and changes nothing", async () => {
    const asker = { role: "authenticated", account: "00000000-0000-4000-8000-000000000000" };
    expect(await attempt(asker, `select * from floyo.${table}`)).toEqual(nothing);
    expect(await attempt(asker, `update floyo.${table} set ${update}`)).toEqual(nothing);
    expect(await attempt(asker, `delete from floyo.${table}`)).toEqual(nothing);
  });

  test("a person sees their own rows", async () => {
    const asker = { role: "authenticated", account: ada.account };
    expect(await attempt(asker, `select * from floyo.${table}`)).toBeGreaterThan(0);
  });
});

test.each(["events", "sealed_roots"])("a revoked device adds nothing to %s, a living one does", async (table) => {
  const asker = { role: "authenticated", account: ada.account };
  const add = (device: string) =>
    `insert into floyo.${table} ${withoutSubject(attemptsByTable[table]?.insert(ada, device) ?? "")}`;
  expect(await attempt(asker, add(ada.device))).toBe(1);
  expect(await attempt(asker, add(ada.revokedDevice))).toBe("denied");
  expect(await attempt(asker, add(bob.device))).toBe("denied");
});

test("what was removed is said of each device of the person, also of a revoked one, and of no other", async () => {
  const asker = { role: "authenticated", account: ada.account };
  const add = (device: string) =>
    `insert into floyo.tombstones ${withoutSubject(attemptsByTable["tombstones"]?.insert(ada, device) ?? "")}`;
  expect(await attempt(asker, add(ada.device))).toBe(1);
  expect(await attempt(asker, add(ada.revokedDevice))).toBe(1);
  expect(await attempt(asker, add(bob.device))).toBe("denied");
});

test("what was sealed for a revoked device is not given out", async () => {
  const asker = { role: "authenticated", account: ada.account };
  const read = (device: string) => `select body from floyo.sealed_roots where device = '${device}'`;
  expect(await attempt(asker, read(ada.device))).toBe(1);
  expect(await attempt(asker, read(ada.revokedDevice))).toBe(0);
});

test("the list of a root that was replaced is closed", async () => {
  const asker = { role: "authenticated", account: ada.account };
  const change = "update floyo.device_lists set version = version + 1";
  expect(await attempt(asker, change)).toBe(1);
  await owner`update floyo.device_lists set successor = ${"s".repeat(22)} where subject = ${ada.subject}`;
  expect(await attempt(asker, change)).toBe(0);
  await owner`update floyo.device_lists set successor = null where subject = ${ada.subject}`;
});

test("a revoked device stays revoked", async () => {
  const asker = { role: "authenticated", account: ada.account };
  const revive = `update floyo.devices set revoked_at = null where device = '${ada.revokedDevice}'`;
  expect(await attempt(asker, revive)).toBe(0);
});

test.each([
  ["what mining made", "update floyo.suggestions set rank = 9"],
  ["what was decided", "update floyo.decisions set kind = 'accept'"],
  ["a receipt of consent", "delete from floyo.consent_receipts"],
  ["the audit log", "delete from floyo.audit_log"],
  ["an event", "update floyo.events set at = 5"],
])("a person can't rewrite %s, not even their own", async (_name, statement) => {
  expect(await attempt({ role: "authenticated", account: ada.account }, statement)).toBe("denied");
});

test("the job role reads events, writes what mining found, forgets what is old, nothing else", async () => {
  const asker = { role: "floyo_jobs" };
  expect(await attempt(asker, "select * from floyo.events")).toBe(2);
  expect(await attempt(asker, "update floyo.suggestions set rank = 9")).toBe(2);
  expect(await attempt(asker, "delete from floyo.events")).toBe(2);
  expect(await attempt(asker, "update floyo.events set at = 5")).toBe("denied");
  for (const table of ["devices", "settings", "decisions", "audit_log", "consent_receipts"]) {
    expect(await attempt(asker, `delete from floyo.${table}`)).toBe("denied");
  }
  expect(await attempt(asker, "select body from floyo.pairing_messages")).toBe("denied");
  expect(await attempt(asker, "select body from floyo.sealed_roots")).toBe("denied");
  expect(await attempt(asker, "select * from auth.users")).toBe("denied");
});

test("the job role can't tell whose account a subject is", async () => {
  const asker = { role: "floyo_jobs" };
  expect(await attempt(asker, "select id from floyo.subjects")).toBeGreaterThan(1);
  expect(await attempt(asker, "select account from floyo.subjects")).toBe("denied");
});

test("with the account go all rows of the person", async () => {
  const gone = await settle(owner, "gone@example.test");
  await owner`delete from auth.users where id = ${gone.account}`;
  for (const table of tables.filter((name) => name !== "subjects")) {
    expect(await owner.unsafe(`select from floyo.${table} where subject = '${gone.subject}'`)).toHaveLength(0);
  }
});
