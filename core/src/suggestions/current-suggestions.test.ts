import { expect, test } from "vitest";
import { buildSuggestion } from "../testing/index.ts";
import { currentSuggestions, type Decision } from "./index.ts";

test("the server's suggestions stand in its order, which knows more than the device, less what was decided since", () => {
  const suggestions = [
    buildSuggestion({ id: "wanted", confidence: 0.7 }),
    buildSuggestion({ id: "decided", activities: [] }),
    buildSuggestion({ id: "surer", confidence: 0.9 }),
  ];
  const decision: Decision = { suggestion: "decided", activities: [], kind: "never", at: 5 };
  const shown = currentSuggestions({ suggestions, routines: [], decisions: [{ decision }] }, 10, () => ["script"]);
  expect(shown.map(({ id }) => id)).toEqual(["wanted", "surer"]);
});
