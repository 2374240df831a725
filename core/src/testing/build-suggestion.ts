import * as v from "valibot";
import { type Suggestion, suggestionSchema } from "../suggestions/index.ts";

type SuggestionFields = v.InferInput<typeof suggestionSchema>;

/** A download from one service that is uploaded to another, seen four times. */
export function buildSuggestion(overrides: Partial<SuggestionFields> = {}): Suggestion {
  const download = { operation: "download", place: "tiktok-ads", ext: "csv" } as const;
  const upload = { operation: "upload", place: "google-sheets", ext: "csv" } as const;
  return v.parse(suggestionSchema, {
    id: "routine-1",
    opportunity: {
      routine: "routine-1",
      steps: [
        { role: "fetch", service: "tiktok-ads", ext: "csv" },
        { role: "deliver", service: "google-sheets", ext: "csv" },
      ],
      trigger: null,
    },
    activities: [download, upload],
    evidence: { support: 4, occurrences: [] },
    confidence: 0.9,
    targets: ["script"],
    ...overrides,
  });
}
