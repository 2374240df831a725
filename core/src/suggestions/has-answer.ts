import { findNativeSettings } from "./find-native-settings.ts";
import type { Opportunity } from "./opportunity.ts";
import type { AutomationTarget } from "./suggestion.ts";

/** There is something that could help with it: what can be written, or a setting of a service. */
export const hasAnswer = (opportunity: Opportunity, targets: readonly AutomationTarget[]): boolean =>
  targets.length > 0 || findNativeSettings(opportunity).length > 0;
