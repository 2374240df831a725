// Parts of a script that do not depend on its plan. Text of JavaScript, Node 20 or newer, no packages.

export const failurePart = String.raw`/** What went wrong in a way that was to be expected: a literal code for programs, a sentence for people. */
class Failure extends Error {
  constructor(code, sentence) {
    super(sentence);
    this.code = code;
  }
}`;

export const needPart = String.raw`/** A value by its name in the environment. */
const need = (name) => process.env[name] || defaults[name] || "";

/** Before anything is done: is everything there that will be needed? */
function checkNeeds() {
  const missing = needed.filter((name) => need(name) === "");
  if (missing.length > 0) throw new Failure("setting-missing", "Please set " + missing.join(", ") + ". Nothing was done.");
}

/** Where a service answers; for a trial, NAME_BASE in the environment sets another address. */
const base = (service, address) => process.env[service + "_BASE"] || address;`;

export const requestPart = String.raw`/** Sends a request and answers { status, headers, body }. Waits and tries again where that helps; never twice what must happen once. */
async function request(service, url, { codes, allow = [], json, bytes, once = false, headers = {}, method = "GET" } = {}) {
  const init = { method, headers: { ...headers }, redirect: "manual", body: bytes };
  if (json !== undefined) {
    init.headers["Content-Type"] = "application/json";
    init.body = JSON.stringify(json);
  }
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(url, init);
    const verdict = judge(answer, { codes, allow });
    if (verdict === "fine") return answer;
    const mayRetry = verdict === "rate-limited" || (verdict === "service-unreachable" && !once);
    if (!mayRetry || attempt === 6) throw explain(service, verdict, { answer, codes });
    await wait(answer, attempt);
  }
}

async function send(url, init) {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parseJson(text) };
  } catch (error) {
    return { status: 0, headers: new Headers(), reason: error.cause?.code ?? error.name };
  }
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge({ status, body }, { codes, allow }) {
  const code = codes && at(body, codes.at);
  if (codes?.retry.includes(code)) return "rate-limited";
  if (codes?.expired.includes(code) || status === 401) return "token-expired";
  if (status === 429) return "rate-limited";
  if (status === 0 || status >= 500) return "service-unreachable";
  if (allow.includes(status)) return "fine";
  return status >= 200 && status < 300 && !code ? "fine" : "service-refused";
}

function explain(service, verdict, { answer, codes }) {
  const said = (codes && at(answer.body, codes.messageAt)) ?? answer.body?.error?.message ?? answer.reason ?? "status " + answer.status;
  const sentences = {
    "rate-limited": "asks us to wait longer than we did. Please run this again later.",
    "token-expired": "does not accept the token. Please make a new one and set it again.",
    "service-unreachable": "can't be reached (" + said + "). Please run this again later.",
    "service-refused": "refused the request: " + said + ".",
  };
  return new Failure(verdict, service + " " + sentences[verdict]);
}

/** As long as the service says, else 1, 2, 4, 8, 16 seconds. */
function wait({ headers }, attempt) {
  const unit = Number(process.env.FLOYO_RETRY_MS || 1000);
  const asked = Math.min(120, Number(headers.get("retry-after")) || 0);
  const milliseconds = Math.max(asked * 1000, unit * 2 ** (attempt - 1));
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const encodePath = (text) => text.split("/").map(encodeURIComponent).join("/");

/** What lies at a dotted path; undefined when there is nothing. */
const at = (value, path) => path.split(".").reduce((inner, key) => inner?.[key], value);`;

export const rowsPart = String.raw`/** The list in an answer; an answer of another shape is refused rather than taken for empty. */
function listAt(service, body, path) {
  const list = path === "" ? body : at(body, path);
  if (Array.isArray(list)) return list;
  throw new Failure("answer-unreadable", service + " answered in a form that this script does not know. Nothing was written.");
}

/** Nested fields become columns such as customer.email; those of the objects in "lifted" have no prefix. */
function flatten(row, lifted = [], prefix = "", result = {}) {
  for (const [key, value] of Object.entries(row)) {
    const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
    if (isObject) flatten(value, [], lifted.includes(key) ? prefix : prefix + key + ".", result);
    else result[prefix + key] = Array.isArray(value) ? JSON.stringify(value) : String(value ?? "");
  }
  return result;
}

/** Columns in the order in which they first appear. */
const rowsToTable = (rows) => ({ columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows });`;

export const gridPart = String.raw`/** The first row of a sheet names the columns. */
function gridToRows([columns = [], ...rows]) {
  return rows.map((row) => Object.fromEntries(columns.map((name, x) => [String(name), String(row[x] ?? "")])));
}`;

export const periodPart = String.raw`/** Today where you are, as days since 1970-01-01. */
function today() {
  const date = process.env.FLOYO_TODAY || new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date());
  return Date.parse(date + "T00:00:00Z") / 86_400_000;
}`;

export const weekdayPart = String.raw`/** Today's weekday where you are, 1 Monday … 7 Sunday. */
function weekday() {
  return ((today() + 3) % 7) + 1;
}`;

export const periodsPart = String.raw`/** The last whole days up to yesterday, in pieces that the service allows in one request. */
function* periods(maxDays) {
  const end = today() - 1;
  for (let start = end - days + 1; start <= end; start += maxDays) {
    yield { since: toDate(start), until: toDate(Math.min(end, start + maxDays - 1)) };
  }
}

const toDate = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);`;

export const midnightPart = String.raw`/** When a day begins where you are, or so many days later; as ISO 8601 in UTC. */
function midnight(date, daysLater = 0) {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const ahead = (moment) => {
    const [, sign = "+", hours = "0", minutes = "0"] = format.format(moment).match(/GMT([+-])(\d\d):(\d\d)/) ?? [];
    return Number(sign + "1") * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
  const utc = Date.parse(date + "T00:00:00Z") + daysLater * 86_400_000;
  return new Date(utc - ahead(utc - ahead(utc))).toISOString();
}`;

export const columnsPart = String.raw`/** Leaves out and renames columns. A column that is not there is an error: the report may have changed. */
function changeColumns({ columns, rows }) {
  const missing = [...dropColumns, ...Object.keys(renameColumns)].filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Failure("column-missing", "There is no column " + missing.join(", ") + ". Nothing was written.");
  const kept = columns.filter((name) => !dropColumns.includes(name));
  const rename = (name) => renameColumns[name] ?? name;
  return {
    columns: kept.map(rename),
    rows: rows.map((row) => Object.fromEntries(kept.map((name) => [rename(name), row[name] ?? ""]))),
  };
}`;

export const googlePart = String.raw`/** An access token for an hour, by a signed statement of the service account (RFC 7523). */
async function googleToken(scope) {
  const account = parseJson(need("GOOGLE_SERVICE_ACCOUNT"));
  if (!account?.client_email || !account.private_key) throw new Failure("secret-wrong", "GOOGLE_SERVICE_ACCOUNT is not the JSON key of a service account.");
  const url = "https://oauth2.googleapis.com/token";
  const now = Math.floor(Date.now() / 1000);
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: account.client_email, scope, aud: url, iat: now, exp: now + 3600 };
  const message = encode({ alg: "RS256", typ: "JWT" }) + "." + encode(claims);
  const signature = createSign("RSA-SHA256").update(message).sign(account.private_key, "base64url");
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: message + "." + signature,
  });
  const answer = await request("Google", process.env.GOOGLE_TOKEN_BASE ? process.env.GOOGLE_TOKEN_BASE + "/token" : url, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    bytes: form.toString(),
    allow: [400],
  });
  if (answer.body?.access_token) return answer.body.access_token;
  throw new Failure("token-expired", "Google does not accept the service account. Please make a new key and set GOOGLE_SERVICE_ACCOUNT.");
}`;
