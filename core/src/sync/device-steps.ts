import type { Routine } from "../mining/index.ts";
import type { ConsentReceipt, Rules, Settings } from "../settings/index.ts";
import type { Decision, Suggestion } from "../suggestions/index.ts";
import { applyRegistration } from "./apply-answers.ts";
import type { DeviceIdentity } from "./device-identity.ts";
import type { Account, DeviceState } from "./device-state.ts";
import { freshOutbox } from "./outbox-state.ts";

export function recordConsent(state: DeviceState, receipt: ConsentReceipt): DeviceState {
  return { ...state, receipts: [...state.receipts, receipt] };
}

/** It holds here at once; the server hears of it with the next sync. */
export function recordDecision(state: DeviceState, decision: Decision): DeviceState {
  return { ...state, decisions: [...state.decisions, { decision, isSent: false }] };
}

/** Settings and rules count as one. The new time is later than any known one, whatever the clock says. */
export function changeSettings(
  state: DeviceState,
  change: { readonly settings?: Settings; readonly rules?: Rules },
  nowSeconds: number,
): DeviceState {
  const settingsUpdatedAt = Math.max(Math.floor(nowSeconds), state.settingsUpdatedAt + 1);
  return { ...state, ...change, settingsUpdatedAt, isSettingsUnsent: true };
}

export function recordAnnouncement(state: DeviceState, suggestion: string, at: number): DeviceState {
  return { ...state, announced: [...state.announced, { suggestion, at }] };
}

/** `minedFrom`: the state before the log was read. When the person deleted events since, what was found may be of those. */
export function keepRoutines(state: DeviceState, routines: readonly Routine[], minedFrom: DeviceState): DeviceState {
  return state.ownDeletions.begun === minedFrom.ownDeletions.begun ? { ...state, routines: [...routines] } : state;
}

/** A copy of another device goes on under an id that the server is yet to hear. */
export function takeIdentity(state: DeviceState, identity: DeviceIdentity): DeviceState {
  const isNew = identity.device !== state.identity.device;
  return isNew ? applyRegistration({ ...state, identity }) : { ...state, identity };
}

/** The person has read what was lost. */
export function acknowledgeLoss(state: DeviceState): DeviceState {
  return { ...state, lost: [] };
}

/** Another account or server has heard of nothing yet: all that is to be sent is sent again. */
export function signIn(
  state: DeviceState,
  account: Pick<Account, "serverUrl" | "email" | "publishableKey">,
): DeviceState {
  const known = state.account;
  const isSame = known?.serverUrl === account.serverUrl && known.email === account.email;
  if (isSame) return { ...state, account: { ...known, ...account }, outbox: { ...state.outbox, stopped: undefined } };
  const { suggestions: _suggestions, settingsBase: _settingsBase, ...rest } = state;
  return {
    ...rest,
    account: { ...account, isRegistered: false, clockAhead: 0 },
    receiptsSent: 0,
    decisions: state.decisions.map(({ decision }) => ({ decision, isSent: false })),
    settingsHeardAt: 0,
    isSettingsUnsent: state.settingsUpdatedAt > 0,
    deletionsApplied: 0,
    outbox: freshOutbox,
    identity: { ...state.identity, formerIds: [] },
  };
}

/** What was learned here stays; the answers of the server go. */
export function signOut({ account: _account, suggestions: _suggestions, ...state }: DeviceState): DeviceState {
  return { ...state, outbox: freshOutbox };
}

export function showSuggestions(state: DeviceState, suggestions: readonly Suggestion[]): DeviceState {
  return { ...state, suggestions: [...suggestions] };
}
