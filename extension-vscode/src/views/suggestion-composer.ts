import { createEvidenceReader } from "@floyo/core/sync";
import { askServer } from "../ask-server.ts";
import type { Floyo } from "../floyo.ts";
import { createProofReader } from "../proof-reader.ts";
import { composeInUse } from "./compose-in-use.ts";
import { composeSuggestion } from "./compose-suggestion.ts";

/** Writes the pages about suggestions, each by the suggestion's id. */
export function createSuggestionComposer(floyo: Floyo) {
  const readEvidence = createEvidenceReader(floyo.device, (ask) => askServer(floyo, ask));
  const readProofs = createProofReader(floyo);
  return {
    composeSuggestion: (id: string) => composeSuggestion(floyo, id, readEvidence),
    composeInUse: (id: string) => composeInUse(floyo, id, readProofs),
  };
}
