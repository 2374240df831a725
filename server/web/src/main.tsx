import { createServerApi } from "@floyo/core/sync";
import { render } from "preact";
import { createAccount } from "./account.ts";
import { App } from "./app.tsx";
import { createDownload } from "./download-export.ts";
import { createChanges } from "./changes.ts";
import { outcomeToWords } from "./loaded.ts";
import "./style.css";

const requestTimeoutMs = 20_000;
const nowMs = (): number => Date.now();
const serverUrl = location.origin;

const access = {
  serverUrl,
  fetch: (url: string, request: RequestInit) => fetch(url, request),
  timeout: () => AbortSignal.timeout(requestTimeoutMs),
  nowMs,
};
const nobody = {
  accessToken: async () => undefined,
  refreshAccessToken: async () => ({ ok: false, code: "signed-out" }) as const,
};

const page = document.querySelector("#page");
if (page) {
  const config = await createServerApi({ ...access, ...nobody, publishableKey: undefined }).readConfig();
  if (config.kind !== "answered") {
    render(<main class="narrow failure">{outcomeToWords(config)}</main>, page);
  } else {
    const { publishableKey } = config.answer;
    const account = createAccount(serverUrl, publishableKey);
    const signedIn = { ...access, ...account, publishableKey };
    const api = createServerApi(signedIn);
    const changes = createChanges(signedIn);
    const download = createDownload(account.accessToken, (url, request) => fetch(url, request));
    const nowSeconds = () => Math.floor(nowMs() / 1000);
    render(<App account={account} api={api} changes={changes} download={download} nowSeconds={nowSeconds} />, page);
  }
}
