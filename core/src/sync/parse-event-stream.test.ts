import fc from "fast-check";
import { expect, test } from "vitest";
import { createEventStreamParser, type StreamItem } from "./parse-event-stream.ts";

const parseAll = (...parts: readonly string[]): readonly StreamItem[] => {
  const parse = createEventStreamParser();
  return parts.flatMap((part) => parse(part) ?? []);
};
const message = (data: string): StreamItem => ({ kind: "message", data });
const retry = (spreadMs: number): StreamItem => ({ kind: "retry", spreadMs });

test("messages, comments, fields that are not ours and the wish to spread are told apart", () => {
  expect(
    parseAll(": hello\n\nevent: x\nid: 7\ndata: a\ndata:b\nretry: 1500\n\ndata\n\nretry: soon\nother\n\n"),
  ).toEqual([retry(1500), message("a\nb"), message("")]);
});

test("what has not ended is no message", () => {
  expect(parseAll("data: a\n")).toEqual([]);
  expect(parseAll("data: a\n", "\ndata: b")).toEqual([message("a")]);
});

test("a page instead of a stream says nothing", () => {
  expect(parseAll("<!doctype html>\n<html>\n\n<p>Log in to this network</p>\n\n")).toEqual([]);
});

const text = fc
  .array(fc.constantFrom("data: a", "data", "retry: 20", ": quiet", "", "é"), { maxLength: 12 })
  .chain((lines) => fc.tuple(...lines.map((line) => fc.constantFrom("\n", "\r\n", "\r").map((end) => line + end))))
  .map((lines) => lines.join(""));

test("however it is cut, a stream says the same", () => {
  const property = fc.property(text, fc.array(fc.nat({ max: 200 })), (whole, places) => {
    const cuts = [0, ...places.filter((place) => place < whole.length).toSorted((a, b) => a - b), whole.length];
    const parts = cuts.slice(1).map((end, index) => whole.slice(cuts[index], end));
    // The end of a line that ends with "\r" is only known with what follows it.
    expect(parseAll(...parts, "x")).toEqual(parseAll(`${whole}x`));
  });
  fc.assert(property, { numRuns: 1000 });
});

test("a message without an end, in one line or in many, is given up early", () => {
  for (const endless of ["x".repeat(100), "data: x\n"]) {
    const parse = createEventStreamParser();
    let parts = 0;
    while (parse(endless) !== undefined) parts += 1;
    expect(parts * endless.length).toBeLessThan(20_000);
  }
});
