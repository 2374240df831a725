import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ask, openTestApp, signUp, type TestApp } from "../testing/test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

test("a code that came by mail signs in, also under the type that supabase-js sends", async () => {
  const email = "ada@example.test";
  expect(await ask(server, "POST /auth/v1/otp", { body: { email, create_user: true } })).toMatchObject({ status: 200 });
  const token = server.codes.get(email);
  const answer = await ask(server, "POST /auth/v1/verify", { body: { type: "email", email, token } });
  expect(answer).toMatchObject({ status: 200, body: { token_type: "bearer", user: { email } } });
});

test("a password signs in, and the account is told who it is", async () => {
  const { token, account } = await signUp(server, "bob@example.test");
  const body = { email: "bob@example.test", password: "long enough" };
  expect(await ask(server, "POST /auth/v1/token?grant_type=password", { body })).toMatchObject({ status: 200 });
  expect(await ask(server, "GET /auth/v1/user", { token })).toMatchObject({ status: 200, body: { id: account } });
});

test("a password shorter than eight characters is refused", async () => {
  const answer = await ask(server, "POST /auth/v1/signup", {
    body: { email: "short@example.test", password: "1234567" },
  });
  expect(answer).toMatchObject({ status: 422, body: { error_code: "weak_password" } });
});

test("what the library stores as JSON is an object, not a text of JSON", async () => {
  await signUp(server, "cyd@example.test");
  const rows = await server.database.owner`
    select jsonb_typeof(raw_user_meta_data) as kind from auth.users where email = 'cyd@example.test'`;
  expect([...rows]).toEqual([{ kind: "object" }]);
});

test("five wrong codes lock the address out, even for the right code", async () => {
  const email = "dora@example.test";
  await ask(server, "POST /auth/v1/otp", { body: { email } });
  const token = server.codes.get(email);
  const wrong = token === "000000" ? "000001" : "000000";
  const guesses = Array.from({ length: 5 }, () =>
    ask(server, "POST /auth/v1/verify", { body: { type: "email", email, token: wrong } }),
  );
  expect((await Promise.all(guesses)).map(({ status }) => status)).not.toContain(200);
  const answer = await ask(server, "POST /auth/v1/verify", { body: { type: "email", email, token } });
  expect(answer).toMatchObject({ status: 429, body: { code: "over_request_rate_limit" } });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("asking for code after code ends in a pause", async () => {
  const request = { body: { email: "eve@example.test" } };
  for (let i = 0; i < 5; i++) expect((await ask(server, "POST /auth/v1/otp", request)).status).toBe(200);
  expect((await ask(server, "POST /auth/v1/otp", request)).status).toBe(429);
});

test("wrong passwords lock out, for known and unknown addresses alike", async () => {
  await signUp(server, "fay@example.test");
  for (const email of ["fay@example.test", "nobody-here@example.test"]) {
    const request = { body: { email, password: "wrong password" } };
    for (let i = 0; i < 10; i++) {
      const answer = await ask(server, "POST /auth/v1/token?grant_type=password", request);
      expect(answer).toMatchObject({ status: 400, body: { error_code: "invalid_credentials" } });
    }
    expect((await ask(server, "POST /auth/v1/token?grant_type=password", request)).status).toBe(429);
  }
});

test("only the addresses that our clients use are there", async () => {
  for (const what of ["GET /auth/v1/admin/users", "POST /auth/v1/recover", "GET /auth/v1/authorize", "GET /rest/v1/"]) {
    expect(await ask(server, what)).toMatchObject({ status: 404, body: { code: "not-found" } });
  }
});

test("a large or deeply nested body is refused before the library reads it", async () => {
  const large = JSON.stringify({ email: "a@example.test", data: "x".repeat(20_000) });
  expect((await ask(server, "POST /auth/v1/otp", { body: large })).status).toBe(413);
  const deep = `{"email":"a@example.test","data":${"[".repeat(50)}${"]".repeat(50)}}`;
  expect((await ask(server, "POST /auth/v1/otp", { body: deep })).status).toBe(400);
});

test("a failure of the library is told as one that passes, and writes nobody's address to the console", async () => {
  const spoken = vi.spyOn(console, "error");
  const broken = await openTestApp();
  await broken.database.owner`alter table auth.users rename to gone`;
  await broken.database.owner`create table auth.users (email text, id uuid)`;
  const answer = await ask(broken, "POST /auth/v1/otp", { body: { email: "ada@example.test" } });
  expect(answer).toMatchObject({ status: 503, body: { code: "sign-in-unavailable" } });
  expect(spoken).not.toHaveBeenCalled();
  spoken.mockRestore();
  await broken.close();
});

test("a code is tried with its address alone: guesses can't be sent as hashes, past the count", async () => {
  const email = "gus@example.test";
  await ask(server, "POST /auth/v1/otp", { body: { email } });
  const token_hash = createHash("sha256")
    .update(`${email}${server.codes.get(email)}`)
    .digest("hex");
  for (const fields of [{ token_hash }, { token_hash, email }, { token_hash, email, token: "x" }]) {
    const answer = await ask(server, "POST /auth/v1/verify", { body: { type: "email", ...fields } });
    expect(answer).toMatchObject({ status: 400, body: { code: "validation_failed" } });
  }
});

test("the address of an account can't be changed to one that nobody proved, its password can", async () => {
  const { token } = await signUp(server, "hal@example.test");
  const change = (body: object) => ask(server, "PUT /auth/v1/user", { token, body });
  expect(await change({ email: "victim@example.test" })).toMatchObject({ status: 400 });
  expect(await change({ password: "another long one", email: "victim@example.test" })).toMatchObject({ status: 200 });
  const rows = await server.database.owner`select email, email_change from auth.users where email_change is not null`;
  expect([...rows]).toEqual([]);
  const body = { email: "hal@example.test", password: "another long one" };
  expect(await ask(server, "POST /auth/v1/token?grant_type=password", { body })).toMatchObject({ status: 200 });
});

test("who signed in from here before is not locked out by strangers who guess elsewhere", async () => {
  let peer = "home";
  const homely = await openTestApp({ peerOf: () => peer });
  const email = "ida@example.test";
  await signUp(homely, email);
  const signIn = (password: string) =>
    ask(homely, "POST /auth/v1/token?grant_type=password", { body: { email, password } });
  expect(await signIn("long enough")).toMatchObject({ status: 200 });
  peer = "elsewhere";
  for (let i = 0; i < 10; i++) await signIn("wrong password");
  expect(await signIn("long enough")).toMatchObject({ status: 429 });
  peer = "home";
  expect(await signIn("long enough")).toMatchObject({ status: 200 });
  await homely.close();
});

test("where addresses are confirmed, a password set by a stranger does not outlive the owner's first code", async () => {
  const open = await openTestApp({ requiresConfirmation: true });
  const credentials = { email: "jo@example.test", password: "the stranger's" };
  const signIn = () => ask(open, "POST /auth/v1/token?grant_type=password", { body: credentials });
  await ask(open, "POST /auth/v1/signup", { body: credentials });
  expect(await signIn()).toMatchObject({ status: 400 });
  await ask(open, "POST /auth/v1/otp", { body: { email: credentials.email } });
  const body = { type: "email", email: credentials.email, token: open.codes.get(credentials.email) };
  expect(await ask(open, "POST /auth/v1/verify", { body })).toMatchObject({ status: 200 });
  expect(await signIn()).toMatchObject({ status: 400, body: { error_code: "invalid_credentials" } });
  await open.close();
});

test("where addresses are confirmed, the code of a sign-up confirms its password", async () => {
  const open = await openTestApp({ requiresConfirmation: true });
  const credentials = { email: "kim@example.test", password: "my own password" };
  await ask(open, "POST /auth/v1/signup", { body: credentials });
  const body = { type: "email", email: credentials.email, token: open.codes.get(credentials.email) };
  expect(await ask(open, "POST /auth/v1/verify", { body })).toMatchObject({ status: 200 });
  const answer = await ask(open, "POST /auth/v1/token?grant_type=password", { body: credentials });
  expect(answer).toMatchObject({ status: 200 });
  await open.close();
});
