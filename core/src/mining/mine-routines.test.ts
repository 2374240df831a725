import { expect, test } from "vitest";
import { buildEvent } from "../testing/index.ts";
import { mineRoutines } from "./mine-routines.ts";

const day = 24 * 60 * 60;
const monday = 1_794_816_000;
const token = (name: string, index: number) =>
  [...`${name}-${index}`]
    .map((c) => c.charCodeAt(0).toString(16))
    .join("")
    .padEnd(32, "0")
    .slice(0, 32);
const editor = "7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d";
const options = { timeZone: "Europe/Berlin", nowSeconds: monday + 22 * day };

function buildMonday(week: number) {
  const at = monday + week * 7 * day;
  const name = {
    file: token("file", week),
    stem: token("stem", week),
    family: token("family", 0),
    ext: "csv" as const,
  };
  const there = { ...name, path: token("path", week), folder: token("folder", 0) };
  return [
    buildEvent({ ...there, at, seq: week * 2, length: token("length", week) }),
    buildEvent({
      ...there,
      at: at + 60,
      device: editor,
      seq: week * 3,
      surface: "vscode",
      operation: "open",
      place: token("ws", 0),
      tool: "editor",
      length: token("length", week),
    }),
    buildEvent({
      ...there,
      at: at + 180,
      device: editor,
      seq: week * 3 + 1,
      surface: "vscode",
      operation: "modify",
      place: token("ws", 0),
      tool: "editor",
      length: token("short", week),
      active: 120,
    }),
    buildEvent({
      ...name,
      at: at + 300,
      seq: week * 2 + 1,
      operation: "upload",
      place: "google-sheets",
      tool: "file-input",
      length: token("short", week),
      target: token("sheet", 0),
    }),
  ];
}

test("four Mondays of one report are one routine with a weekly trigger", () => {
  const routines = mineRoutines([0, 1, 2, 3].flatMap(buildMonday), options);
  expect(routines).toHaveLength(1);
  expect(routines[0]).toMatchObject({ support: 4, trigger: { rule: { every: "week", weekdays: [1] } } });
});
