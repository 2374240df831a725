import { findTargets } from "@floyo/core/automations";
import { currentSuggestions, type Suggestion } from "@floyo/core/suggestions";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

/** What there is to suggest now; nothing without consent. */
export async function readSuggestions(floyo: Floyo): Promise<readonly Suggestion[]> {
  const state = await floyo.device.state.read();
  return hasConsent(state) ? currentSuggestions(state, floyo.nowSeconds(), findTargets) : [];
}
