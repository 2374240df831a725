import type { Proof } from "@floyo/core/automations";
import { listAccepted } from "@floyo/core/suggestions";
import { proveAccepted } from "@floyo/core/sync";
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
    const proofs = await proveAccepted(accepted, floyo.device, {
      askServer: (ask) => askServer(floyo, ask),
      timeZone: floyo.timeZone(),
      nowSeconds: now,
    });
    held = { key, until: now + freshSeconds, proofs };
    return proofs;
  };
}
