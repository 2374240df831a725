import { proveAutomation, type Proof } from "../automations/index.ts";
import type { TriggerOptions } from "../mining/index.ts";
import type { Decision } from "../suggestions/index.ts";
import type { AskServer } from "./ask-server.ts";
import { readRetokenised } from "./read-retokenised.ts";

/**
 * What became of each chore that an automation is in use for, the newest first. By the server, which knows the events of
 * all devices; what it does not answer, by those noted here.
 */
export async function proveAccepted(
  accepted: readonly Decision[],
  device: Parameters<typeof readRetokenised>[0],
  { askServer, ...options }: TriggerOptions & { readonly askServer: AskServer },
): Promise<readonly Proof[]> {
  if (accepted.length === 0) return [];
  const served = (await askServer((api) => api.readProofs()))?.proofs ?? [];
  const { events } = await readRetokenised(device);
  const proofs = accepted.map((decision) => {
    const isOfIt = (proof: Proof) =>
      proof.decision.suggestion === decision.suggestion && proof.decision.at === decision.at;
    return served.find(isOfIt) ?? proveAutomation(decision, events, options);
  });
  return proofs.toReversed();
}
