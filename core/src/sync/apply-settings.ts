import type { Rules } from "../settings/index.ts";
import type { DeviceState } from "./device-state.ts";
import {
  areSameRules,
  areSameSettings,
  defaultSharedSettings,
  mergeSettings,
  type SharedSettings,
} from "./merge-settings.ts";
import type { SettingsAnswer } from "./protocol.ts";

/** What the server said of the settings, and what this device knows about it. */
export type HeardSettings = {
  readonly answer: SettingsAnswer;
  /** Those of the answer, when it had any that this device could open. */
  readonly rules: Rules | undefined;
  /** False where the rules stay on this device for want of a key. */
  readonly areRulesShared: boolean;
  /** What this device had sent, when this is the answer to it. */
  readonly sent?: SharedSettings;
};

/**
 * Takes over what other devices changed and keeps what was changed here; if anything was, it has yet to be sent.
 * A server that was set back to an older state undoes nothing here: it is told again.
 */
export function applySettings(before: DeviceState, heard: HeardSettings): DeviceState {
  const { updatedAt } = heard.answer;
  const state = { ...before, settingsHeardAt: updatedAt };
  const known = state.settingsBase;
  if (updatedAt === 0 && known === undefined) return state;
  if (updatedAt < (known?.updatedAt ?? 0)) return { ...state, isSettingsUnsent: true };

  const base = known ?? defaultSharedSettings;
  const theirs = { settings: heard.answer.settings, rules: heard.rules ?? base.rules };
  const merged = mergeSettings({ own: state, theirs, base: lastKnownToBoth(theirs, base, heard.sent) });
  const areRulesUnsent = heard.areRulesShared && !areSameRules(merged.rules, theirs.rules);
  const isSettingsUnsent = areRulesUnsent || !areSameSettings(merged.settings, theirs.settings);
  return {
    ...state,
    ...merged,
    settingsBase: { ...theirs, updatedAt },
    settingsUpdatedAt: isSettingsUnsent ? Math.max(state.settingsUpdatedAt, updatedAt + 1) : updatedAt,
    isSettingsUnsent,
  };
}

/** What the server took from this device is known to both from then on: a change since is a change to that. */
function lastKnownToBoth(theirs: SharedSettings, base: SharedSettings, sent: SharedSettings = base): SharedSettings {
  return {
    settings: areSameSettings(theirs.settings, sent.settings) ? theirs.settings : base.settings,
    rules: areSameRules(theirs.rules, sent.rules) ? theirs.rules : base.rules,
  };
}
