import { freshDeviceState } from "@floyo/core/sync";
import { buildSuggestion } from "@floyo/core/testing";
import { expect, test } from "vitest";
import { createMemoryDevice } from "../testing/create-memory-device.ts";
import { decideSuggestion } from "./decide-suggestion.ts";

const now = 1_794_900_000;
const suggestion = buildSuggestion();

async function decideOn(...wishes: readonly Omit<Parameters<typeof decideSuggestion>[1], "suggestion">[]) {
  const device = createMemoryDevice({ ...freshDeviceState, suggestions: [suggestion] });
  for (const [index, wish] of wishes.entries()) {
    expect(await decideSuggestion(device, { suggestion: suggestion.id, ...wish }, now + index)).toMatchObject({
      ok: true,
    });
  }
  return (await device.state.read()).decisions.map(({ decision }) => decision);
}

test("what is wrong and how far a never reaches is kept, with the activities that find the routine again", async () => {
  const scope = { of: "service", service: "tiktok-ads" } as const;
  const said = { suggestion: suggestion.id, activities: suggestion.activities };
  expect(await decideOn({ decision: "wrong", wrong: "time" }, { decision: "never", scope })).toEqual([
    { ...said, kind: "wrong", wrong: "time", at: now },
    { ...said, kind: "never", scope, at: now + 1 },
  ]);
});

test("what is no longer suggested can be taken back all the same", async () => {
  const [, undo] = await decideOn({ decision: "never" }, { decision: "undo" });
  expect(undo).toMatchObject({ kind: "undo", activities: suggestion.activities });
});
