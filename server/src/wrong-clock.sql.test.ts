import { randomUUID } from "node:crypto";
import type { FilteredEvent } from "@floyo/core/events";
import type { Routine } from "@floyo/core/mining";
import {
  createFlushLock,
  createServerApi,
  createStateKeeper,
  freshDeviceState,
  recordConsent,
  signIn,
  syncDevice,
} from "@floyo/core/sync";
import {
  buildFilteredEvent,
  buildReceipt,
  createMemoryDisk,
  createMemoryEventLog,
  createMemoryStateStore,
  createDeviceIds,
} from "@floyo/core/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask, openTestApp, signUp, type TestApp, type TestPerson } from "./testing/test-app.ts";

const mondayMs = Date.UTC(2026, 10, 16, 8);
const weeks = [0, 1, 2, 3, 4];
const weekSeconds = 7 * 86_400;
const lastWeekMs = mondayMs + 4 * weekSeconds * 1000;
const nowMs = lastWeekMs + 3_600_000;

let server: TestApp;
let person: TestPerson;
beforeEach(async () => {
  server = await openTestApp({ nowMs: () => nowMs });
  person = await signUp(server, "person@example.test");
});
afterEach(() => server.close());

type Device = { readonly surface: "browser" | "vscode"; readonly aheadSeconds: number; readonly noted: FilteredEvent };

/** Notes the same each week by its own clock, and syncs with a server that says the time as every web server does. */
async function syncWeeks({ surface, aheadSeconds, noted }: Device): Promise<void> {
  const log = createMemoryEventLog(createMemoryDisk(randomUUID()));
  await log.append(weeks.map((week) => ({ ...noted, at: noted.at + week * weekSeconds + aheadSeconds })));
  const account = { serverUrl: "http://server.test", email: "person@example.test" };
  const agreed = recordConsent(freshDeviceState, buildReceipt({ purpose: "sync", surface }));
  const ownMs = () => nowMs + aheadSeconds * 1000;
  const api = createServerApi({
    serverUrl: account.serverUrl,
    publishableKey: server.database.secrets.publishableKey,
    accessToken: () => Promise.resolve(person.token),
    refreshAccessToken: () => Promise.resolve({ ok: false, code: "signed-out" }),
    fetch: async (url, { method, headers, body }) => {
      const answer = await server.app.request(url, { method, headers, ...(body === undefined ? {} : { body }) });
      answer.headers.set("date", new Date(nowMs).toUTCString());
      return answer;
    },
    timeout: () => AbortSignal.timeout(20_000),
    nowMs: ownMs,
  });
  const report = await syncDevice({
    surface,
    log,
    api,
    lock: createFlushLock(),
    nowMs: ownMs,
    state: createStateKeeper(createMemoryStateStore(signIn(agreed, account))),
    isTelemetryOff: () => false,
    random: Math.random,
    newDevice: createDeviceIds(),
  });
  expect(report).toEqual({ sent: weeks.length, quarantined: 0, waiting: 0 });
}

const token = (digit: string) => digit.repeat(32);
const file = { ext: "csv", file: token("a"), family: token("b"), length: token("c"), size: 4096 } as const;
const at = mondayMs / 1000;
const fetched = buildFilteredEvent({ ...file, at, surface: "browser", operation: "download", place: "tiktok-ads" });
const handedOver = { ...fetched, at: at + 600, operation: "upload", place: "google-sheets" } as const;

test.each([10_800, -10_800, 56 * 365 * 86_400])(
  "what one device fetched and another handed over is mined in that order, though the first one's clock is wrong by %i s",
  async (aheadSeconds) => {
    await syncWeeks({ surface: "browser", aheadSeconds, noted: fetched });
    await syncWeeks({ surface: "vscode", aheadSeconds: 0, noted: handedOver });
    const { owner } = server.database;
    const routines = await vi.waitFor(
      async () => {
        const rows = await owner<{ routine: Routine }[]>`select routine from floyo.routines`;
        expect(rows).toHaveLength(1);
        return rows.map(({ routine }) => routine);
      },
      { timeout: 20_000, interval: 50 },
    );
    expect(routines[0]?.steps.map(({ operation }) => operation)).toEqual(["download", "upload"]);
    expect(routines[0]?.occurrences.at(-1)).toMatchObject({ start: lastWeekMs / 1000, end: lastWeekMs / 1000 + 600 });
    const { body } = await ask(server, "GET /functions/v1/api/devices", { token: person.token });
    expect(body).toMatchObject({ devices: [{ clockAhead: aheadSeconds }, { clockAhead: 0 }] });
  },
);
