import { expect, test } from "vitest";
import type { ActivityEvent } from "../events/index.ts";
import { buildEvent } from "../testing/index.ts";
import { listVariants, openEvidence } from "./index.ts";

const monday = 1_794_816_000;
const week = 7 * 86_400;
const context = { locale: "en-GB", timeZone: "Europe/Berlin", nowSeconds: monday, nameOf: () => undefined };

const download = (at: number, seq: number) => buildEvent({ at, seq });
const edit = (at: number, seq: number) =>
  buildEvent({ at, seq, surface: "vscode", operation: "modify", place: undefined, tool: "editor" });
const upload = (at: number, seq: number) =>
  buildEvent({ at, seq, operation: "upload", place: "google-sheets", tool: "file-input" });

const seen = (...times: readonly (readonly ActivityEvent[])[]) => ({
  support: times.length,
  occurrences: times.map((events) => ({
    start: events[0]?.at ?? 0,
    end: events.at(-1)?.at ?? 0,
    events: events.map(({ id }) => id),
  })),
});

const first = [download(monday - 2 * week, 1), edit(monday - 2 * week + 60, 2), upload(monday - 2 * week + 90, 3)];
const plain = [download(monday - week, 4), upload(monday - week + 60, 5)];
const last = [download(monday, 6), edit(monday + 60, 7), edit(monday + 70, 8), upload(monday + 90, 9)];

test("times with the same steps are one way, saved once or twice; the most usual comes first", () => {
  const evidence = seen(first, plain, last);
  const events = [...first, ...plain, ...last];
  const [usual, other, ...more] = listVariants(evidence, events, context);
  expect(usual?.words).toBe(
    "Download a CSV file from TikTok Ads Manager → Change a CSV file → Upload a CSV file to Google Sheets",
  );
  expect([usual?.seen, other?.seen]).toEqual(["2 times in this way", "Once in this way"]);
  const [newest, middle, oldest] = openEvidence(evidence, events, context);
  expect(usual?.times).toEqual([newest, oldest]);
  expect(other?.times).toEqual([middle]);
  expect(more).toEqual([]);
});

test("a time of which an event is gone tells no way", () => {
  expect(listVariants(seen(first, plain), [...first, ...plain.slice(1)], context)).toHaveLength(1);
});
