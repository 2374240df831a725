import type { FileFacts, Signal } from "@floyo/core/privacy";

const weekMs = 7 * 24 * 60 * 60 * 1000;
const minuteMs = 60_000;

export const adsPage = "https://ads.tiktok.com/";
export const sheetPage = "https://docs.google.com/spreadsheets/d/weekly/edit";

/** The name under which the ads site hands out the report of a day. */
export const reportName = (atMs: number): string => `report_${new Date(atMs).toISOString().slice(0, 10)}.csv`;

/** What browser and editor told on this weekday one, two and three weeks ago: the report came down, was changed, went up. */
export function recallPastWeeks(nowMs: number, downloads: string): readonly Signal[] {
  return [3, 2, 1].flatMap((weeks) => recallWeek(nowMs - weeks * weekMs, downloads));
}

function recallWeek(atMs: number, downloads: string): readonly Signal[] {
  const moment = (minutes: number) => ({
    atMs: atMs + minutes * minuteMs,
    utcOffsetMinutes: -new Date(atMs).getTimezoneOffset(),
    cause: "user" as const,
  });
  const name = reportName(atMs);
  const path = `${downloads}/${name}`;
  const raw: FileFacts = { path, bytes: 90_000 + (atMs % 997), modifiedMs: atMs };
  const cleanedMs = atMs + 4 * minuteMs;
  const clean = { bytes: 40_000 + (atMs % 997), modifiedMs: cleanedMs };
  return [
    {
      ...moment(0),
      surface: "browser",
      operation: "download",
      tool: "download",
      file: raw,
      place: { kind: "site", url: adsPage },
    },
    { ...moment(1), surface: "vscode", operation: "open", tool: "editor", file: raw },
    {
      ...moment(4),
      surface: "vscode",
      operation: "modify",
      tool: "editor",
      file: { path, ...clean },
      activeSeconds: 180,
    },
    {
      ...moment(6),
      surface: "browser",
      operation: "upload",
      tool: "file-input",
      file: { name, ...clean },
      place: { kind: "site", url: sheetPage },
      target: sheetPage,
    },
  ];
}
