import { expect, test } from "vitest";
import { isDatabaseGone } from "./is-database-gone.ts";

test.each([
  Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }),
  // As the queue tells of it: a copy of the error, with its worker beside.
  { name: "error", message: "the database system is starting up", code: "57P03", worker: "w" },
  // As the queue's driver does, which has no code for it.
  new Error("Connection terminated unexpectedly"),
  { message: "Client has encountered a connection error and is not queryable", worker: "w" },
  new Error("timeout exceeded when trying to connect"),
])("a database that is away is no bug, however it is told: %j", (error) => {
  expect(isDatabaseGone(error)).toBe(true);
});

test.each([
  new Error("57P03"),
  Object.assign(new Error("no such table"), { code: "42P01" }),
  new Error("The job failed: Connection terminated"),
  { code: 1 },
  "57P03",
  null,
  undefined,
])("anything else is one: %j", (error) => {
  expect(isDatabaseGone(error)).toBe(false);
});
