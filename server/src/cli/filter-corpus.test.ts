import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { findLeaks } from "@floyo/core/testing";
import * as v from "valibot";
import { expect, test } from "vitest";
import { run } from "./filter.ts";
import { readLines } from "./read-lines.ts";

const data = resolve(process.env["FLOYO_DATA"] ?? join(import.meta.dirname, "../../../../shared/data"));
const corpus = join(data, "privacy/events-leak.jsonl.gz");
const lineSchema = v.object({ id: v.string(), mustNotLeave: v.array(v.string()) });
const answerSchema = v.object({ id: v.string(), event: v.nullable(v.unknown()) });

/** Short enough to stand in a hexadecimal token by chance. */
const isChance = (name: string) => name.length < 4 || /^[0-9a-f]{1,7}$/i.test(name);

test.skipIf(!existsSync(corpus))(
  "nothing that must not leave leaves, over the shared corpus (skipped without FLOYO_DATA)",
  async () => {
    const printed: string[] = [];
    const io = { stdout: (text: string) => void printed.push(text), stderr: () => undefined, env: {}, folder: data };
    expect(await run([corpus], io)).toBe(0);
    const answers = printed
      .join("")
      .trimEnd()
      .split("\n")
      .map((line) => v.parse(answerSchema, JSON.parse(line)));
    const events = new Map(answers.map(({ id, event }) => [id, event]));
    let eventCount = 0;
    for await (const text of readLines(corpus)) {
      const { id, mustNotLeave } = v.parse(lineSchema, JSON.parse(text));
      const event = JSON.stringify(events.get(id) ?? null);
      eventCount += event === "null" ? 0 : 1;
      const names = mustNotLeave.filter((name) => !isChance(name));
      expect({ id, leaks: findLeaks(event, names) }).toEqual({ id, leaks: [] });
    }
    expect(eventCount).toBe(events.size);
  },
);
