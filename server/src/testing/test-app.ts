import type { Hono } from "hono";
import * as v from "valibot";
import type { ApiEnv } from "../api-env.ts";
import { type Closers, createClosers } from "../closers.ts";
import { type AppParts, openApp } from "../open-app.ts";
import { openTestDatabase, type TestDatabase } from "./test-cluster.ts";

/** The server's own composition on a fresh database; codes and log lines are kept to be looked at. */
export type TestApp = {
  readonly app: Hono<ApiEnv>;
  readonly database: TestDatabase;
  readonly codes: Map<string, string>;
  readonly lines: string[];
  readonly bugs: unknown[];
  readonly close: Closers["closeAll"];
};

export async function openTestApp(changes: Partial<AppParts> = {}): Promise<TestApp> {
  const database = await openTestDatabase();
  const closers = createClosers();
  closers.add(database.close);
  const codes = new Map<string, string>();
  const lines: string[] = [];
  const bugs: unknown[] = [];
  const parts: AppParts = {
    engine: database.engine,
    secrets: database.secrets,
    origins: [],
    hosts: ["server.test"],
    requiresConfirmation: false,
    sendCode: ({ address, code }) => Promise.resolve(void codes.set(address, code)),
    peerOf: () => "test",
    nowMs: Date.now,
    log: (line) => void lines.push(JSON.stringify(line)),
    reportBug: (error) => void bugs.push(error),
    ...changes,
  };
  const { app, endStreams } = await openApp(parts, closers);
  closers.add(async () => endStreams());
  return { app, database, codes, lines, bugs, close: closers.closeAll };
}

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

export type Asked = { readonly body?: unknown; readonly token?: string; readonly headers?: Record<string, string> };

/** One request as a client makes it (`"POST /auth/v1/otp"`), with the answer read. A body of text goes as it is. */
export async function ask({ app, database }: TestApp, what: string, asked: Asked = {}): Promise<Answer> {
  const [method = "GET", path = "/"] = what.split(" ");
  const headers = new Headers({ apikey: database.secrets.publishableKey, ...asked.headers });
  if (asked.body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
  if (asked.token !== undefined) headers.set("authorization", `Bearer ${asked.token}`);
  const body = typeof asked.body === "string" ? asked.body : JSON.stringify(asked.body);
  const response = await app.request(path, { method, headers, ...(asked.body === undefined ? {} : { body }) });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  const read: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body: read };
}

const sessionSchema = v.object({
  access_token: v.string(),
  refresh_token: v.string(),
  user: v.object({ id: v.string() }),
});

export type TestPerson = { readonly token: string; readonly account: string };

/** A new account, signed in by password. */
export async function signUp(test: TestApp, email: string): Promise<TestPerson> {
  const answer = await ask(test, "POST /auth/v1/signup", { body: { email, password: "long enough" } });
  const session = v.parse(sessionSchema, answer.body);
  return { token: session.access_token, account: session.user.id };
}
