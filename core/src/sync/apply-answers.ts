import type { Decision } from "../suggestions/index.ts";
import type { Account, DeviceState } from "./device-state.ts";

type Registration = Pick<Account, "isRegistered" | "clockAhead">;
const unregistered: Registration = { isRegistered: false, clockAhead: 0 };

/** What the server now knows of this device; without `registration` nothing. */
export function applyRegistration(state: DeviceState, registration = unregistered): DeviceState {
  return state.account === undefined ? state : { ...state, account: { ...state.account, ...registration } };
}

/** `count` receipts from the first unsent one on are on the server. */
export function applySentReceipts(state: DeviceState, count: number): DeviceState {
  return { ...state, receiptsSent: Math.min(state.receipts.length, state.receiptsSent + count) };
}

export function applySentDecisions(state: DeviceState, sent: readonly Decision[]): DeviceState {
  const keys = new Set(sent.map(decisionKey));
  const mark = (record: DeviceState["decisions"][number]) =>
    keys.has(decisionKey(record.decision)) ? { ...record, isSent: true } : record;
  return { ...state, decisions: state.decisions.map(mark) };
}

/** The server's decisions come from all devices; what it does not know yet stays. In order of time. */
export function applyDecisions(state: DeviceState, decisions: readonly Decision[]): DeviceState {
  const known = new Set(decisions.map(decisionKey));
  const own = state.decisions.filter(({ decision }) => !known.has(decisionKey(decision)));
  const all = [...decisions.map((decision) => ({ decision, isSent: true })), ...own];
  return { ...state, decisions: all.toSorted((left, right) => left.decision.at - right.decision.at) };
}

const decisionKey = ({ suggestion, kind, at }: Decision): string => `${at} ${kind} ${suggestion}`;
