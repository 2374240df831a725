import { expect, test } from "vitest";
import { type ActivityEvent, fileFamily } from "../events/index.ts";
import type { Signal } from "../privacy/index.ts";
import { askDoor } from "../testing/ask-door.ts";
import { buildPolicy, createLuck, createMemoryEventLog, type Luck } from "../testing/index.ts";
import { discoverRoutines } from "./segments/index.ts";
import { createStepReader } from "./step.ts";

// What the door takes away must not be what makes a routine: the same months are mined as they were and as they are kept.

const names = [
  "report_{date}.csv",
  "Rechnung Nr. {number}.pdf",
  "export ({number}).xlsx",
  "umsätze-{date}.numbers",
  "statement_{number}.qfx",
  "leads.json",
  "IMG_{number}.heic",
  "kunden{number}.dbf",
  "Sprint {number} notes.md",
] as const;
const hosts = [
  "ads.tiktok.com",
  "docs.google.com",
  "app.hubspot.com",
  "intranet.vromanek.example",
  "vromanek.github.io",
  "bank.example",
  "10.0.0.7",
  "localhost:8080",
] as const;
const folders = ["/home/ada/Downloads", "C:\\Users\\Ada\\Documents", "/home/ada/work/2026"] as const;
const operations = ["download", "open", "modify", "rename", "upload"] as const;

type Step = { readonly operation: (typeof operations)[number]; readonly host: string; readonly name: string };

const drawStep = (luck: Luck): Step => ({
  operation: luck.pick(operations),
  host: luck.pick(hosts),
  name: luck.pick(names),
});

const months = 20;
const minuteMs = 60_000;

/** A month of one person: some chores of four to seven steps, done in turn as chance has it, among single steps. */
function recordMonth(luck: Luck): Signal[] {
  const chores = Array.from({ length: 3 }, () => Array.from({ length: 4 + luck.upTo(4) }, () => drawStep(luck)));
  const signals: Signal[] = [];
  let atMs = 1_794_816_000_000;
  for (let time = 0; time < 120; time++) {
    const steps = luck.chance(0.5) ? (chores[luck.upTo(chores.length)] ?? []) : [drawStep(luck)];
    for (const step of steps) signals.push(stepToSignal(step, { atMs: (atMs += minuteMs), time, luck }));
    atMs += luck.upTo(600) * minuteMs;
  }
  return signals;
}

function stepToSignal(
  { operation, host, name }: Step,
  { atMs, time, luck }: { atMs: number; time: number; luck: Luck },
): Signal {
  const date = new Date(atMs).toISOString().slice(0, 10);
  const file = name.replace("{date}", date).replace("{number}", `${1000 + 7 * time}`);
  const isInBrowser = operation === "download" || operation === "upload";
  const path = `${luck.pick(folders)}/${file}`;
  return {
    atMs,
    utcOffsetMinutes: 60,
    surface: isInBrowser ? "browser" : "vscode",
    operation,
    cause: "user",
    file: operation === "upload" ? { name: file } : { path },
    ...(isInBrowser && { place: { kind: "site", url: `https://${host}/a/${time}` } }),
  };
}

/** The activity with nothing taken away but what differs every time. */
function signalToRawActivity({ operation, place, file }: Signal): string {
  const name = (file?.name ?? file?.path ?? "").split(/[\\/]/).at(-1) ?? "";
  return JSON.stringify([operation, place?.kind === "site" ? new URL(place.url).host : "", fileFamily(name)]);
}

const policy = buildPolicy({ recordsOutsideWorkspaces: true });

/** What is kept of each signal. */
async function keepEvents(signals: readonly Signal[]): Promise<readonly ActivityEvent[]> {
  const answers = signals.map((signal) => askDoor(signal, policy));
  const kept = await createMemoryEventLog().append(
    answers.flatMap((answer) => (answer.ok ? [answer.value.event] : [])),
  );
  expect(kept).toMatchObject({ ok: true, value: { length: signals.length } });
  return kept.ok ? kept.value : [];
}

function findOccurrences(signals: readonly Signal[], activities: readonly string[]): string[] {
  const log = signals.map(({ atMs }, i) => ({ at: atMs, activity: activities[i] ?? "" }));
  return discoverRoutines(log).segments.map(({ start, end }) => `${start}-${end}`);
}

const readStep = createStepReader();

/** Of the occurrences found in what happened, the share that is found in what is kept, if the miner is told this much of it. */
async function shareFound(tell: (event: ActivityEvent) => string): Promise<number> {
  let [raw, kept] = [0, 0];
  for (let seed = 1; seed <= months; seed++) {
    const signals = recordMonth(createLuck(seed));
    const wanted = findOccurrences(signals, signals.map(signalToRawActivity));
    const found = new Set(findOccurrences(signals, (await keepEvents(signals)).map(tell)));
    raw += wanted.length;
    kept += wanted.filter((occurrence) => found.has(occurrence)).length;
  }
  expect(raw).toBeGreaterThan(40 * months);
  return kept / raw;
}

test("at least 98 of 100 occurrences that are found in what happened are found in what is kept of it", async () => {
  expect(await shareFound((event) => readStep(event)?.key ?? "")).toBeGreaterThanOrEqual(0.98);
});

test("a door that took away where it happened would be told", async () => {
  expect(await shareFound(({ operation, ext }) => `${operation} ${ext}`)).toBeLessThan(0.9);
});
