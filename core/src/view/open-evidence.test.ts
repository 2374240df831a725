import { expect, test } from "vitest";
import { buildEvent } from "../testing/index.ts";
import { openEvidence } from "./index.ts";

const monday = 1_794_816_000;
const context = { locale: "en-GB", timeZone: "Europe/Berlin", nowSeconds: monday, nameOf: () => undefined };

test("a number opens to what was done, time by time, with what is no longer here", () => {
  const download = buildEvent({ at: monday });
  const edit = buildEvent({
    at: monday + 300,
    seq: 1,
    surface: "vscode",
    operation: "modify",
    place: undefined,
    active: 300,
  });
  const last = { start: monday, end: edit.at, events: [download.id, edit.id] };
  const first = { start: monday - 604_800, end: monday - 604_800, events: [buildEvent({ seq: 9 }).id] };
  expect(openEvidence({ support: 2, occurrences: [first, last] }, [edit, download], context)).toEqual([
    {
      heading: "Monday 16 November · 5 min measured",
      lines: ["09:00 Downloaded a CSV file from TikTok Ads Manager", "09:05 Changed a CSV file · 5 min measured"],
    },
    { heading: "Monday 9 November", lines: ["One event of it is not here."] },
  ]);
});
