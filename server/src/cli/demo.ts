import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { createServerApi, type ServerApi } from "@floyo/core/sync";
import { readInstallSecrets } from "../data-folder/install-secrets.ts";
import { type DemoSecrets, demoAddress, makeDemoSecrets } from "../demo/demo-secrets.ts";
import { recordMonth } from "../demo/recorded-month.ts";
import { sendRecordedMonth } from "../demo/send-recorded-month.ts";
import { signInDemo } from "../demo/sign-in-demo.ts";
import { readEnv } from "../env.ts";
import { type CommandIo, printFailure, printUsage } from "./command.ts";

const requestMs = 10_000;
const miningMs = 60_000;

function openApi(serverUrl: string, key: string | undefined, token: string | undefined): ServerApi {
  return createServerApi({
    serverUrl,
    publishableKey: key,
    accessToken: () => Promise.resolve(token),
    refreshAccessToken: () => Promise.resolve({ ok: false, code: "signed-out" }),
    fetch: (url, request) => fetch(url, request),
    timeout: () => AbortSignal.timeout(requestMs),
    nowMs: Date.now,
  });
}

type Found = { readonly minedThrough: number; readonly count: number };

async function readFound(api: ServerApi): Promise<Found> {
  const { kind, ...rest } = await api.readSuggestions();
  const answer = kind === "answered" && "answer" in rest ? rest.answer : undefined;
  return { minedThrough: answer?.minedThrough ?? 0, count: answer?.suggestions.length ?? 0 };
}

/** Waits until the month has been mined to its last event. */
async function waitForMining(api: ServerApi, lastSeconds: number): Promise<Found> {
  const deadline = Date.now() + miningMs;
  let found = await readFound(api);
  while (found.minedThrough < lastSeconds && Date.now() < deadline) {
    await wait(250);
    found = await readFound(api);
  }
  return found;
}

const farewell = (serverUrl: string, { password }: DemoSecrets, { count }: Found): string =>
  `The demo account has ${count} ${count === 1 ? "suggestion" : "suggestions"} from a recorded month.
  address   ${serverUrl}
  sign in   ${demoAddress}
  password  ${password}
`;

async function fillAccount(api: ServerApi, secrets: DemoSecrets): Promise<Found | undefined> {
  const before = await readFound(api);
  if (before.minedThrough > 0) return before;
  const signals = recordMonth(Date.now());
  if (!(await sendRecordedMonth(api, signals, secrets))) return undefined;
  return waitForMining(api, Math.floor((signals.at(-1)?.atMs ?? 0) / 1000));
}

/** Fills the demo account of the running server with a recorded month, through the same door and the same API as any device. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.length > 0) return printUsage(io, "demo");
  const machine = { platform: process.platform, homeFolder: homedir(), isRoot: process.getuid?.() === 0 };
  const env = readEnv(io.env, machine);
  if (!env.ok) return printFailure(io, env.code, env.detail ?? "");
  const serverUrl = `http://${env.value.host}:${env.value.port}`;
  const config = await openApi(serverUrl, undefined, undefined).readConfig();
  if (config.kind !== "answered") {
    return printFailure(io, "server-unreachable", `No Floyo server answers at ${serverUrl}; start it with npm start.`);
  }
  const installSecrets = await readInstallSecrets(join(env.value.dataFolder, "secrets.json"));
  const secrets = makeDemoSecrets(installSecrets.jwtSecret);
  const { publishableKey } = config.answer;
  const token = await signInDemo({ serverUrl, publishableKey, password: secrets.password });
  if (!token.ok) {
    return printFailure(
      io,
      token.code,
      `The server at ${serverUrl} is of another install: its demo account has another password.`,
    );
  }
  const found = await fillAccount(openApi(serverUrl, publishableKey, token.value), secrets);
  if (found === undefined) return printFailure(io, "demo-not-taken", "The server did not take the recorded month.");
  io.stdout(farewell(serverUrl, secrets, found));
  return 0;
}
