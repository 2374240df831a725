import { createVerify, generateKeyPairSync } from "node:crypto";
import { Hono } from "hono";
import * as v from "valibot";

export type Cell = string | number;
const valuesSchema = v.object({ values: v.array(v.array(v.union([v.string(), v.number()]))) });
const claimsSchema = v.object({ iss: v.string(), aud: v.string(), scope: v.string(), exp: v.number() });

/** A key pair as a service account has one, made for the run. */
export function createServiceAccount() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const account = { client_email: "floyo@example.iam.gserviceaccount.com", private_key: privateKey };
  return { publicKey, account, secret: JSON.stringify(account) };
}

/** Google's token endpoint (RFC 7523, signature checked), which gives this access token, and the values of one sheet. */
export function createGoogleStandIn(publicKey: string, token = "sheet-token") {
  const app = new Hono();
  const sheet: { cells: Cell[][]; writes: number } = { cells: [], writes: 0 };
  const failures: number[] = [];

  app.post("/token", async (context) => {
    const { assertion } = await context.req.parseBody();
    const isSigned = typeof assertion === "string" && isAssertion(assertion, publicKey);
    return isSigned
      ? context.json({ access_token: token, expires_in: 3599 })
      : context.json({ error: "invalid_grant" }, 400);
  });

  app.use("/v4/*", async (context, next) => {
    const status = failures.shift();
    if (status !== undefined) return new Response("{}", { status, headers: { "retry-after": "0" } });
    const isKnown = context.req.header("Authorization") === `Bearer ${token}`;
    return isKnown ? next() : context.json({ error: { message: "unauthorised" } }, 401);
  });
  app.get("/v4/spreadsheets/book/values/:range{'Report'}", (context) =>
    context.json({ range: context.req.param("range"), ...(sheet.cells.length > 0 && { values: sheet.cells }) }),
  );
  app.put("/v4/spreadsheets/book/values/:range{'Report'}", async (context) => {
    const { values } = v.parse(valuesSchema, await context.req.json());
    sheet.writes += 1;
    sheet.cells = overwrite(sheet.cells, values);
    return context.json({ updatedRows: values.length });
  });
  app.post("/v4/spreadsheets/book/values/:range{'Report':append}", async (context) => {
    const { values } = v.parse(valuesSchema, await context.req.json());
    sheet.writes += 1;
    sheet.cells = [...sheet.cells, ...values];
    return context.json({ updates: { updatedRows: values.length } });
  });
  app.all("*", (context) => context.text("no such route", 501));
  return { app, sheet, failures };
}

/** Writing covers cells and leaves others alone; trailing empty cells and rows are not read back. */
function overwrite(before: readonly Cell[][], values: readonly Cell[][]): Cell[][] {
  const width = Math.max(0, ...before.map((row) => row.length), ...values.map((row) => row.length));
  const rows = Array.from({ length: Math.max(before.length, values.length) }, (_, y) =>
    Array.from({ length: width }, (_, x) => values[y]?.[x] ?? before[y]?.[x] ?? ""),
  );
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}

function isAssertion(assertion: string, publicKey: string): boolean {
  const [header = "", claims = "", signature = ""] = assertion.split(".");
  const isSigned = createVerify("RSA-SHA256").update(`${header}.${claims}`).verify(publicKey, signature, "base64url");
  const parsed = v.safeParse(claimsSchema, JSON.parse(Buffer.from(claims, "base64url").toString()));
  return isSigned && parsed.success && parsed.output.aud === "https://oauth2.googleapis.com/token";
}
