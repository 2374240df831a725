import { expect, test } from "vitest";
import type { LogEntry } from "../sync/index.ts";
import { buildEvent, fakeToken } from "../testing/index.ts";
import { groupOutbox } from "./outbox-groups.ts";

const event = (seq: number, fields: Parameters<typeof buildEvent>[0]): LogEntry => ({
  kind: "event",
  event: buildEvent({ seq, ...fields }),
});
const names = new Map<string, string>([
  [fakeToken("folder"), "/home/ada/Payroll"],
  [fakeToken("site"), "bank.example"],
]);
const nameOf = (token: string) => names.get(token);

test("what waits is grouped by site and by folder, the largest group first", () => {
  const entries = [
    event(1, { place: fakeToken("site") }),
    event(2, { place: "tiktok-ads", folder: fakeToken("folder") }),
    event(3, { place: "tiktok-ads", folder: fakeToken("folder") }),
    event(4, { place: "tiktok-ads" }),
    event(5, { place: fakeToken("site") }),
  ];
  expect(groupOutbox(entries, { nameOf })).toEqual([
    { text: "From TikTok Ads Manager", seqs: [2, 3, 4] },
    { text: "From \u2068bank.example\u2069", seqs: [1, 5] },
    { text: "In the folder \u2068/home/ada/Payroll\u2069", seqs: [2, 3] },
  ]);
});

test("one event alone, and what has no name here, make no group", () => {
  const unnamed = { place: fakeToken("elsewhere") };
  expect(groupOutbox([event(1, { place: "stripe" }), event(2, unnamed), event(3, unnamed)], { nameOf })).toEqual([]);
});
