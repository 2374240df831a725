import { expect, test } from "vitest";
import type { Token } from "../events/index.ts";
import { buildEvent, fakeToken } from "../testing/index.ts";
import { chooseEvents, type EventChoice } from "./choose-events.ts";
import { countToWords } from "./deletion-words.ts";
import { listPlaces } from "./list-places.ts";

const names = new Map<Token, string>(
  ["/home/ada/Payroll/2025", "/home/ada/Payroll/2026", "/home/ada/Payroll-old", "/work/shop", "bank.example"].map(
    (name) => [fakeToken(name), name],
  ),
);
const nameOf = (token: Token) => names.get(token);
const nowSeconds = Date.UTC(2026, 10, 16, 23, 30) / 1000; // the 17th in Berlin
const context = { nameOf, nowSeconds, timeZone: "Europe/Berlin" };
const hour = 3600;

const events = [
  buildEvent({ seq: 1, at: nowSeconds - 10, folder: fakeToken("/home/ada/Payroll/2025") }),
  buildEvent({ seq: 2, at: nowSeconds - hour, folder: fakeToken("/home/ada/Payroll/2026"), place: "google-sheets" }),
  buildEvent({ seq: 3, at: nowSeconds - hour - 1, folder: fakeToken("/home/ada/Payroll-old") }),
  buildEvent({ seq: 4, at: nowSeconds - 3 * hour, place: fakeToken("bank.example") }),
  buildEvent({
    seq: 5,
    at: nowSeconds - 30 * hour,
    surface: "vscode",
    operation: "run",
    place: fakeToken("/work/shop"),
  }),
  buildEvent({ seq: 6, at: nowSeconds - 60 * hour, place: fakeToken("a site without a name") }),
];
const chosen = (choice: EventChoice) => chooseEvents(events, choice, context).map(({ seq }) => seq);

test("the last hour and today are by the person's clock", () => {
  expect(chosen({ kind: "hour" })).toEqual([1, 2]);
  expect(chosen({ kind: "today" })).toEqual([1]);
});

test("of a range of days the first and the last are among them", () => {
  expect(chosen({ kind: "days", first: "2026-11-14", last: "2026-11-15" })).toEqual([5, 6]);
  expect(chosen({ kind: "days", first: "2026-11-14", last: "2026-11-16" })).toEqual([2, 3, 4, 5, 6]);
  expect(chosen({ kind: "days", first: "2026-11-18", last: "2026-11-01" })).toEqual([]);
});

test("a site is a service by its name, or a host", () => {
  expect(chosen({ kind: "site", name: "Google Sheets" })).toEqual([2]);
  expect(chosen({ kind: "site", name: "bank.example" })).toEqual([4]);
});

test("a folder has its own folders with it, not one whose name only begins alike, and a workspace is a folder", () => {
  expect(chosen({ kind: "folder", name: "/home/ada/Payroll" })).toEqual([1, 2]);
  expect(chosen({ kind: "folder", name: "/home/ada/Payroll/2025" })).toEqual([1]);
  expect(chosen({ kind: "folder", name: "/work/shop" })).toEqual([5]);
  expect(chosen({ kind: "folder", name: "no path" })).toEqual([]);
});

test("what can be chosen is what has a name here, with the folders that hold several; each gives as many as it says", () => {
  const { sites, folders } = listPlaces(events, nameOf);
  expect(sites.map(({ name }) => name)).toEqual(["Google Sheets", "TikTok Ads Manager", "bank.example"]);
  expect(folders).toEqual([
    { name: "/home/ada", count: 3 },
    { name: "/home/ada/Payroll", count: 2 },
    { name: "/home/ada/Payroll-old", count: 1 },
    { name: "/home/ada/Payroll/2025", count: 1 },
    { name: "/home/ada/Payroll/2026", count: 1 },
    { name: "/work/shop", count: 1 },
  ]);
  for (const { name, count } of sites) expect(chosen({ kind: "site", name })).toHaveLength(count);
  for (const { name, count } of folders) expect(chosen({ kind: "folder", name })).toHaveLength(count);
});

test("the count says how many of how many, from when to when", () => {
  const where = { locale: "en-GB", timeZone: "Europe/Berlin" };
  expect(countToWords(events, 1320, where)).toBe("6 of 1,320 events, from 14 November 2026 to 17 November 2026");
  expect(countToWords(events.slice(0, 1), 1, where)).toBe("1 of 1 event, of 17 November 2026");
  expect(countToWords([], 6, where)).toBe("0 of 6 events");
});
