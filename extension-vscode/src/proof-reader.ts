import { proveAutomation, type Proof } from "@floyo/core/automations";
import { listAccepted, type Decision } from "@floyo/core/suggestions";
import { readRetokenised } from "@floyo/core/sync";
import { askServer } from "./ask-server.ts";
import type { Floyo } from "./floyo.ts";
import { hasConsent } from "./has-consent.ts";

export type ReadProofs = () => Promise<readonly Proof[]>;

/** A week does not change by the minute. */
const freshSeconds = 10 * 60;

type Held = { readonly key: string; readonly until: number; readonly proofs: readonly Proof[] };

/** Reads what became of each chore that an automation is in use for, the newest first; nothing without consent. */
export function createProofReader(floyo: Floyo): ReadProofs {
  let held: Held = { key: "", until: 0, proofs: [] };
  return async () => {
    const state = await floyo.device.state.read();
    const accepted = hasConsent(state) ? listAccepted(state.decisions.map(({ decision }) => decision)) : [];
    if (accepted.length === 0) return [];
    const [key, now] = [JSON.stringify(accepted), floyo.nowSeconds()];
    if (held.key === key && held.until > now) return held.proofs;
    held = { key, until: now + freshSeconds, proofs: (await prove(floyo, accepted)).toReversed() };
    return held.proofs;
  };
}

/** By the server, which knows the events of all devices; what it does not answer, by those noted here. */
async function prove(floyo: Floyo, accepted: readonly Decision[]): Promise<readonly Proof[]> {
  const served = (await askServer(floyo, (api) => api.readProofs()))?.proofs ?? [];
  const { events } = await readRetokenised(floyo.device);
  const options = { timeZone: floyo.timeZone(), nowSeconds: floyo.nowSeconds() };
  return accepted.map((decision) => {
    const isOfIt = (proof: Proof) =>
      proof.decision.suggestion === decision.suggestion && proof.decision.at === decision.at;
    return served.find(isOfIt) ?? proveAutomation(decision, events, options);
  });
}
