import { findTargets } from "@floyo/core/automations";
import { suggest, type Suggestion } from "@floyo/core/suggestions";
import type { DeviceState } from "@floyo/core/sync";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

/** What there is to suggest now; nothing without consent. */
export async function readSuggestions(floyo: Floyo): Promise<readonly Suggestion[]> {
  const state = await floyo.device.state.read();
  return hasConsent(state) ? currentSuggestions(state, floyo.nowSeconds()) : [];
}

/** The server's, which come from all devices of the person, or this device's own. */
export function currentSuggestions(state: DeviceState, nowSeconds: number): readonly Suggestion[] {
  if (state.suggestions !== undefined) return state.suggestions;
  const decisions = state.decisions.map(({ decision }) => decision);
  return suggest({ routines: state.routines, decisions, nowSeconds, targetsOf: findTargets });
}
