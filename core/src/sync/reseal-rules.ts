import { rootToKeyId } from "../keys/index.ts";
import type { KeyPorts } from "./follow-keys.ts";
import { createKeyedRulesSeal, createRootRulesSeal } from "./keyed-rules-seal.ts";
import type { ApiOutcome } from "./server-api.ts";

const nothingToDo = { kind: "answered", answer: undefined } as const;

/**
 * Rules that the server holds under a former root go under the one of now. When they are, nothing is left under the former
 * ones, and they are forgotten here. Rules that none of them opens are those of a device that is not paired: they stay.
 */
export async function resealRules({ api, keyRing }: Pick<KeyPorts, "api" | "keyRing">): Promise<ApiOutcome<unknown>> {
  const keys = await keyRing.read();
  if (!keys.ok || keys.value.formerRoots.length === 0) return nothingToDo;
  const outcome = await api.readSettings();
  if (outcome.kind !== "answered") return outcome;
  const { settings, updatedAt, sealedRules } = outcome.answer;
  const present = createRootRulesSeal(keys.value.root);
  if (sealedRules === undefined || (await present.open(sealedRules)) !== undefined) {
    const sealedUnder = rootToKeyId(keys.value.root);
    await keyRing.update((held) => (rootToKeyId(held.root) === sealedUnder ? { ...held, formerRoots: [] } : held));
    return nothingToDo;
  }
  const rules = await createKeyedRulesSeal(keyRing).open(sealedRules);
  if (rules === undefined) return nothingToDo;
  return api.writeSettings({
    settings,
    updatedAt: updatedAt + 1,
    after: updatedAt,
    sealedRules: await present.seal(rules),
  });
}
