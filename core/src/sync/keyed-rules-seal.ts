import { deriveKeys, type KeyRing, type Root } from "../keys/index.ts";
import type { Rules } from "../settings/index.ts";
import { createRulesSeal, type RulesSeal } from "./rules-seal.ts";

/** Seals under the root of the moment, `undefined` when the keys cannot be read; opens also what a former root sealed. */
export type KeyedRulesSeal = Pick<RulesSeal, "open"> & {
  readonly seal: (rules: Rules) => Promise<string | undefined>;
};

export const createRootRulesSeal = (root: Root): RulesSeal => createRulesSeal(deriveKeys(root).policy);

export function createKeyedRulesSeal(keyRing: Pick<KeyRing, "read">): KeyedRulesSeal {
  const readRoots = async () => {
    const keys = await keyRing.read();
    return keys.ok ? [keys.value.root, ...keys.value.formerRoots] : [];
  };
  return {
    seal: async (rules) => {
      const [root] = await readRoots();
      return root && createRootRulesSeal(root).seal(rules);
    },
    open: async (sealed) => {
      for (const root of await readRoots()) {
        const rules = await createRootRulesSeal(root).open(sealed);
        if (rules !== undefined) return rules;
      }
      return undefined;
    },
  };
}
