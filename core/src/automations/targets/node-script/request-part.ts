// How a script talks to services. Text of JavaScript, Node 20 or newer, no packages.

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
