import { expect, test } from "vitest";
import type { Backtest } from "../automations/index.ts";
import { buildEvent } from "../testing/index.ts";
import { backtestToDiff, type ViewContext } from "./index.ts";

const monday = 1_794_816_000;
const day = 86_400;
const context: ViewContext = {
  locale: "en-GB",
  timeZone: "Europe/Berlin",
  nowSeconds: monday,
  nameOf: (token) => (token === "f".repeat(32) ? "report.csv" : undefined),
};

test("each time reads as a diff whose words say the same as its signs", () => {
  const download = buildEvent({ at: monday, file: "f".repeat(32) });
  const upload = buildEvent({ at: monday + 600, seq: 1, operation: "upload", place: "slack" });
  const backtest: Backtest = {
    steps: [],
    times: [
      { fate: "for-nothing", runAt: monday - 7 * day + 420, takenOver: [], byHand: [] },
      { fate: "on-time", runAt: monday + 420, takenOver: [download], byHand: [upload], minutes: 5 },
    ],
  };
  expect(backtestToDiff(backtest, context)).toEqual({
    summary:
      "The last time that you did it, it would have taken over 1 of 2 actions, with at least 5 min of measured work. Once it would have run on a day when you didn't do it.",
    times: [
      {
        heading: "Monday 9 November",
        lines: [{ sign: "+", text: "It runs by itself at 09:07: for nothing, or for a time that you missed" }],
      },
      {
        heading: "Monday 16 November",
        lines: [
          { sign: "+", text: "It runs by itself at 09:07" },
          { sign: "-", text: "No longer by hand: 09:00 Downloaded \u2068report.csv\u2069 from TikTok Ads Manager" },
          { sign: " ", text: "Still by hand: 09:10 Uploaded a CSV file to Slack" },
        ],
      },
    ],
  });
});

test.each([
  ["started", undefined, "+ It runs when you start it"],
  ["as-it-comes", undefined, "+ It adds each new row soon after it appears"],
  ["not-due", undefined, "  It does not run: this day is not by its rule"],
  ["other-day", monday - day + 420, "+ It runs by itself on Sunday 15 November at 09:07"],
] as const)("the fate %s is said in words", (fate, runAt, words) => {
  const time = { fate, takenOver: [buildEvent()], byHand: [], ...(runAt !== undefined && { runAt }) };
  const [line] = backtestToDiff({ steps: [], times: [time] }, context).times[0]?.lines ?? [];
  expect(`${line?.sign} ${line?.text}`).toBe(words);
});
