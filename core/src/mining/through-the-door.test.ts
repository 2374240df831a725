import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import { filterSignal, type Signal } from "../privacy/index.ts";
import { buildEvent, buildPolicy, buildSignal, testTokenKey } from "../testing/index.ts";
import { mineRoutines } from "./mine-routines.ts";

const dayMs = 24 * 60 * 60 * 1000;
const editor = "7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d";
const policy = buildPolicy({ recordsOutsideWorkspaces: true });

/** What both extensions tell of one Monday: a report is downloaded, cleaned and handed to the same sheet. */
function tellMonday(week: number, { folder, name }: { folder: string; name: string }): Signal[] {
  const atMs = 1_794_816_000_000 + week * 7 * dayMs;
  const bytes = 48_213 + week * 17;
  const path = `${folder}/${name}`;
  const raw = { bytes, modifiedMs: atMs - 400 };
  const clean = { bytes: bytes - 9000, modifiedMs: atMs + 180_300 };
  const inEditor = {
    surface: "vscode",
    place: { kind: "workspace", folder: "/home/robin/reports" },
    tool: "editor",
  } as const;
  return [
    buildSignal({ atMs, file: { path: `/home/robin/Downloads/${name}`, ...raw } }),
    buildSignal({ ...inEditor, atMs: atMs + 61_000, operation: "open", file: { path, ...raw } }),
    buildSignal({
      ...inEditor,
      atMs: atMs + 180_900,
      operation: "modify",
      file: { path, ...clean },
      activeSeconds: 119,
    }),
    buildSignal({
      atMs: atMs + 300_000,
      operation: "upload",
      tool: "file-input",
      file: { name, ...clean },
      place: { kind: "site", url: "https://docs.google.com/spreadsheets/d/1AbC/edit" },
      target: "https://docs.google.com/spreadsheets/d/1AbC/edit",
    }),
  ];
}

let seq = 0;
const passDoor = (signal: Signal): ActivityEvent[] => {
  const passed = filterSignal(signal, policy, testTokenKey);
  const device = signal.surface === "vscode" ? { device: editor } : {};
  return passed.ok
    ? [
        buildEvent({
          place: undefined,
          ext: undefined,
          tool: undefined,
          ...passed.value.event,
          ...device,
          seq: (seq += 1),
        }),
      ]
    : [];
};

test.each([
  [
    "in the downloads folder, a new name each week",
    "/home/robin/Downloads",
    (week: number) => `report_${["2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07"][week]}.csv`,
  ],
  ["in the downloads folder, the same name each week", "/home/robin/Downloads", () => "report.csv"],
  [
    "in the downloads folder, numbered by the browser",
    "/home/robin/Downloads",
    (week: number) => (week === 0 ? "report.csv" : `report (${week}).csv`),
  ],
  ["moved into a workspace, the same name each week", "/home/robin/reports", () => "report.csv"],
])("four Mondays that passed the door are one weekly routine: %s", (_, folder, nameOf) => {
  const events = [0, 1, 2, 3].flatMap((week) => tellMonday(week, { folder, name: nameOf(week) }).flatMap(passDoor));
  expect(events).toHaveLength(16);
  const routines = mineRoutines(events, { timeZone: "Europe/Berlin", nowSeconds: 1_794_816_000 + 22 * 86_400 });
  expect(routines).toMatchObject([
    {
      support: 4,
      steps: [
        { operation: "download", place: "tiktok-ads" },
        { operation: "open" },
        { operation: "modify" },
        { operation: "upload", place: "google-sheets" },
      ],
      occurrences: [{ activeSeconds: 60 }, {}, {}, {}],
      trigger: { rule: { every: "week", weekdays: [1] } },
    },
  ]);
  expect(routines[0]?.steps.every(({ family }) => family !== undefined)).toBe(true);
});
