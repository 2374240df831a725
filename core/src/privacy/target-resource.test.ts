import { expect, test } from "vitest";
import { targetResource } from "./target-resource.ts";

const value = (url: string) => targetResource(url)?.value;

test("the same sheet each week, whoever's account number and whichever tab", () => {
  const spellings = ["d/1AbC/edit#gid=0", "d/1AbC", "u/1/d/1AbC/edit?usp=sharing", "d/1AbC/"];
  const values = spellings.map((rest) => value(`https://docs.google.com/spreadsheets/${rest}`));
  expect(new Set(values)).toEqual(new Set(["google-sheets\0docs.google.com/spreadsheets/d/1AbC"]));
});

test("another sheet, another service and another host are other targets", () => {
  const urls = ["https://docs.google.com/spreadsheets/d/1", "https://docs.google.com/spreadsheets/d/2"];
  const others = ["https://docs.google.com/document/d/1", "https://a.example/spreadsheets/d/1"];
  expect(new Set([...urls, ...others].map(value)).size).toBe(4);
});

test.each(["https://example.com/", "https://example.com", "data:text/csv,x", "file:///a/b", "nothing", ""])(
  "%j names no resource",
  (url) => expect(targetResource(url)).toBeUndefined(),
);
