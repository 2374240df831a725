import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServiceId } from "@floyo/core/catalogue";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildPlan, buildScript, type Language } from "./build-plan.ts";
import { createGoogleStandIn, createServiceAccount } from "./google-stand-in.ts";
import { runScript } from "./run-script.ts";
import { type StandIn, startStandIn } from "./start-stand-in.ts";

const table = 'id;name;note\r\n1;"a ""b"" é";x\r\n2;c;\r\n';
let folder: string;
let standIn: StandIn | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-deliver-"));
  await writeFile(join(folder, "tä-old.csv"), "id\r\n9\r\n");
  await utimes(join(folder, "tä-old.csv"), 1, 1);
  await writeFile(join(folder, "private.csv"), "secret\r\n9\r\n");
  await utimes(join(folder, "private.csv"), 8e9, 8e9);
  await writeFile(join(folder, "täble.csv"), table);
});
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
  await rm(folder, { recursive: true });
});

type Asked = { readonly method: string; readonly path: string; readonly headers: Headers; readonly body: string };

/** A service that writes down what it is asked, and answers by path. */
async function startRecorder(answers: Readonly<Record<string, unknown>>): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const app = new Hono();
  app.all("*", async (context) => {
    const { method, path } = context.req;
    asked.push({ method, path, headers: context.req.raw.headers, body: await context.req.text() });
    const answer = answers[`${method} ${decodeURIComponent(path)}`];
    return answer === undefined ? context.json({ message: "not found" }, 404) : context.json(answer);
  });
  standIn = await startStandIn(app);
  return asked;
}

type Edit = readonly [string, string];
/** What a person names at the top of each language's script. */
const withoutNote: Readonly<Record<Language, Edit>> = {
  script: ["const dropColumns = [];", 'const dropColumns = ["note"];'],
  "python-script": ["DROP_COLUMNS = []", 'DROP_COLUMNS = ["note"]'],
};

type Wish = { readonly language?: Language; readonly dropsNote?: true };

function deliver(
  service: ServiceId,
  env: Readonly<Record<string, string>>,
  { language = "script", dropsNote }: Wish = {},
) {
  const plan = buildPlan({
    steps: [
      { operation: "modify", ext: "csv" },
      { operation: "upload", place: service, ext: "csv" },
    ],
  });
  const edits = dropsNote ? [withoutNote[language]] : [];
  const file = buildScript(plan, language);
  return runScript({ file, folder, edits, env: { SOURCE_FOLDER: folder, SOURCE_NAME: "tä", ...env } });
}

test("the newest file of its name, and no other of the folder, goes to Airtable as upserts, without the columns left out", async () => {
  const asked = await startRecorder({ "PATCH /v0/app1/tbl1": { records: [] } });
  const env = {
    AIRTABLE_TOKEN: "t",
    AIRTABLE_BASE_ID: "app1",
    AIRTABLE_TABLE: "tbl1",
    AIRTABLE_KEY_COLUMNS: "id",
    AIRTABLE_BASE: standIn?.address ?? "",
  };
  const { stderr } = await deliver("airtable", env, { dropsNote: true });
  expect(stderr).toBe("");
  expect(asked.map(({ body }): unknown => JSON.parse(body))).toEqual([
    {
      performUpsert: { fieldsToMergeOn: ["id"] },
      typecast: true,
      records: [{ fields: { id: "1", name: 'a "b" é' } }, { fields: { id: "2", name: "c" } }],
    },
  ]);
});

test("rows go to HubSpot as upserts by their key", async () => {
  const asked = await startRecorder({ "POST /crm/v3/objects/contacts/batch/upsert": { results: [] } });
  const env = { HUBSPOT_TOKEN: "t", HUBSPOT_KEY_COLUMN: "id", HUBSPOT_BASE: standIn?.address ?? "" };
  const { stderr } = await deliver("hubspot", env, { dropsNote: true });
  expect(stderr).toBe("");
  expect(JSON.parse(asked[0]?.body ?? "")).toEqual({
    inputs: [
      { idProperty: "id", id: "1", properties: { id: "1", name: 'a "b" é' } },
      { idProperty: "id", id: "2", properties: { id: "2", name: "c" } },
    ],
  });
  const { stderr: refusal } = await deliver("hubspot", { ...env, HUBSPOT_KEY_COLUMN: "email" });
  expect(refusal).toBe("Row 1 has no email. Nothing was written. [key-missing]\n");
});

test("a file goes to Dropbox over the one of the same name, with a fresh token", async () => {
  const asked = await startRecorder({
    "POST /oauth2/token": { access_token: "fresh" },
    "POST /2/files/upload": { name: "x" },
  });
  const base = standIn?.address ?? "";
  const env = {
    DROPBOX_REFRESH_TOKEN: "r",
    DROPBOX_APP_SECRET: "s",
    DROPBOX_APP_KEY: "k",
    DROPBOX_BASE: base,
    DROPBOX_CONTENT_BASE: base,
  };
  const { stderr } = await deliver("dropbox", env);
  expect(stderr).toBe("");
  expect(asked[0]?.body).toBe("grant_type=refresh_token&refresh_token=r");
  expect(asked[1]?.headers.get("authorization")).toBe("Bearer fresh");
  expect(JSON.parse(asked[1]?.headers.get("dropbox-api-arg") ?? "")).toEqual({
    path: "/Floyo/täble.csv",
    mode: "overwrite",
    mute: true,
  });
  expect(asked[1]?.body).toBe(table);
});

test("a file goes to GitHub once: the same content is left alone, other content names the blob it replaces", async () => {
  const content = Buffer.from(table).toString("base64");
  const env = { REPO_TOKEN: "t", REPO: "o/r" };
  const same = await startRecorder({ "GET /repos/o/r/contents/data/täble.csv": { sha: "1", content: `${content}\n` } });
  expect((await deliver("github", { ...env, GITHUB_BASE: standIn?.address ?? "" })).stderr).toBe("");
  expect(same.map(({ method }) => method)).toEqual(["GET"]);
  await standIn?.close();
  const path = "/repos/o/r/contents/data/täble.csv";
  const other = await startRecorder({ [`GET ${path}`]: { sha: "1", content: "b2xk" }, [`PUT ${path}`]: {} });
  expect((await deliver("github", { ...env, GITHUB_BASE: standIn?.address ?? "" })).stderr).toBe("");
  expect(JSON.parse(other[1]?.body ?? "")).toEqual({ message: "Update täble.csv", content, sha: "1" });
});

test("a file goes to Slack in its three steps", async () => {
  const answers: Record<string, unknown> = { "POST /put": {}, "POST /api/files.completeUploadExternal": { ok: true } };
  const asked = await startRecorder(answers);
  answers["GET /api/files.getUploadURLExternal"] = { ok: true, upload_url: `${standIn?.address}/put`, file_id: "F1" };
  const env = { SLACK_TOKEN: "t", SLACK_CHANNEL_ID: "C1", SLACK_BASE: standIn?.address ?? "" };
  expect((await deliver("slack", env)).stderr).toBe("");
  expect(asked.map(({ path }) => path)).toEqual([
    "/api/files.getUploadURLExternal",
    "/put",
    "/api/files.completeUploadExternal",
  ]);
  expect(JSON.parse(asked[2]?.body ?? "")).toEqual({ files: [{ id: "F1", title: "täble.csv" }], channel_id: "C1" });
});

test("a Slack token that was revoked is said as such", async () => {
  await startRecorder({ "GET /api/files.getUploadURLExternal": { ok: false, error: "token_revoked" } });
  const { code, stderr } = await deliver("slack", {
    SLACK_TOKEN: "t",
    SLACK_CHANNEL_ID: "C1",
    SLACK_BASE: standIn?.address ?? "",
  });
  expect(code).toBe(1);
  expect(stderr).toContain("[token-expired]");
});

test("a file replaces the content of one in Google Drive", async () => {
  const { publicKey, secret } = createServiceAccount();
  const { app } = createGoogleStandIn(publicKey);
  const google = await startStandIn(app);
  const asked = await startRecorder({ "PATCH /upload/drive/v3/files/file-1": { id: "file-1" } });
  const env = {
    GOOGLE_SERVICE_ACCOUNT: secret,
    GOOGLE_DRIVE_FILE_ID: "file-1",
    GOOGLE_DRIVE_BASE: standIn?.address ?? "",
    GOOGLE_TOKEN_BASE: google.address,
  };
  const { stderr } = await deliver("google-drive", env);
  await google.close();
  expect(stderr).toBe("");
  expect(asked[0]?.headers.get("authorization")).toBe("Bearer sheet-token");
  expect(asked[0]?.body).toContain("é");
});

test.each([
  ["an unclosed quotation mark", 'id,name\r\n1,"a\r\n', "file-unreadable"],
  ["text that is not UTF-8", Buffer.from([0x69, 0x64, 0x0a, 0xff, 0x0a]), "file-unreadable"],
  ["two columns of one name", "id,id\r\n1,2\r\n", "file-unreadable"],
])("%s is refused before anything is sent", async (_what, content, code) => {
  const asked = await startRecorder({});
  await writeFile(join(folder, "täz.csv"), content);
  await utimes(join(folder, "täz.csv"), 9e9, 9e9);
  const env = {
    AIRTABLE_TOKEN: "t",
    AIRTABLE_BASE_ID: "a",
    AIRTABLE_TABLE: "t",
    AIRTABLE_KEY_COLUMNS: "id",
    AIRTABLE_BASE: standIn?.address ?? "",
  };
  const { stderr } = await deliver("airtable", env);
  expect(stderr).toContain(`[${code}]`);
  expect(asked).toEqual([]);
});

test("a folder without such a file is said as such", async () => {
  await rm(join(folder, "tä-old.csv"));
  await rm(join(folder, "täble.csv"));
  const { stderr } = await deliver("slack", { SLACK_TOKEN: "t", SLACK_CHANNEL_ID: "C1" });
  expect(stderr).toContain("[file-missing]");
});

type Delivered = {
  readonly service: ServiceId;
  readonly env: Readonly<Record<string, string>>;
  readonly dropsNote?: true;
};
const deliveries: readonly Delivered[] = [
  {
    service: "airtable",
    dropsNote: true,
    env: { AIRTABLE_TOKEN: "t", AIRTABLE_BASE_ID: "a", AIRTABLE_TABLE: "ä/b", AIRTABLE_KEY_COLUMNS: "id, name" },
  },
  { service: "hubspot", dropsNote: true, env: { HUBSPOT_TOKEN: "t", HUBSPOT_KEY_COLUMN: "id" } },
  { service: "dropbox", env: { DROPBOX_REFRESH_TOKEN: "r & ü", DROPBOX_APP_SECRET: "s", DROPBOX_APP_KEY: "k" } },
  { service: "github", env: { REPO_TOKEN: "t", REPO: "o/r", REPO_FOLDER: "a b/c" } },
  { service: "slack", env: { SLACK_TOKEN: "t", SLACK_CHANNEL_ID: "C1" } },
  { service: "google-drive", env: { GOOGLE_DRIVE_FILE_ID: "f/1" } },
];

/** What a service is asked by one language, without what no service looks at. */
async function askIn(language: Language, { service, env, dropsNote }: Delivered) {
  const answer = { ok: true, access_token: "fresh", file_id: "F1", upload_url: "", sha: "1", content: "b2xk" };
  const asked: unknown[] = [];
  const app = new Hono();
  app.all("*", async ({ req, json }) => {
    const query = req.query();
    const type = req.header("content-type") ?? "application/octet-stream";
    const headers = [req.header("authorization"), req.header("dropbox-api-arg"), req.method === "GET" || type];
    const known = req.path.startsWith("/token") ? [] : [JSON.stringify(headers).replaceAll(" ", ""), await req.text()];
    asked.push([req.method, decodeURIComponent(req.path), query, ...known]);
    return json(answer);
  });
  standIn = await startStandIn(app);
  const { address } = standIn;
  answer.upload_url = `${address}/put`;
  const names = [service.replaceAll("-", "_").toUpperCase(), "DROPBOX_CONTENT", "GOOGLE_TOKEN"];
  const bases = Object.fromEntries(names.map((name) => [`${name}_BASE`, address]));
  const secret = { GOOGLE_SERVICE_ACCOUNT: account };
  const run = await deliver(service, { ...secret, ...env, ...bases }, { language, ...(dropsNote && { dropsNote }) });
  await standIn.close();
  return { run, asked };
}

const { secret: account } = createServiceAccount();

test.each(deliveries)("$service is asked the same in Python as in JavaScript", async (delivered) => {
  const expected = await askIn("script", delivered);
  expect(expected).toMatchObject({ run: { code: 0, stderr: "" } });
  expect(await askIn("python-script", delivered)).toEqual(expected);
});
