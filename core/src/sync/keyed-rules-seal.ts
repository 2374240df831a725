import { deriveKeys, importSealKey, type KeyRing, type RandomBytes, type Root } from "../keys/index.ts";
import type { Rules } from "../settings/index.ts";
import { createRulesSeal, type RulesSeal } from "./rules-seal.ts";

/** Seals under the root of the moment, `undefined` when the keys cannot be read; opens also what a former root sealed. */
export type KeyedRulesSeal = Pick<RulesSeal, "open"> & {
  readonly seal: (rules: Rules) => Promise<string | undefined>;
};

export const createRootRulesSeal = async (root: Root, randomBytes: RandomBytes): Promise<RulesSeal> =>
  createRulesSeal(await importSealKey(deriveKeys(root).policy), randomBytes);

export function createKeyedRulesSeal(keyRing: Pick<KeyRing, "read">, randomBytes: RandomBytes): KeyedRulesSeal {
  const readRoots = async () => {
    const keys = await keyRing.read();
    return keys.ok ? [keys.value.root, ...keys.value.formerRoots] : [];
  };
  return {
    seal: async (rules) => {
      const [root] = await readRoots();
      return root && (await createRootRulesSeal(root, randomBytes)).seal(rules);
    },
    open: async (sealed) => {
      for (const root of await readRoots()) {
        const rules = await (await createRootRulesSeal(root, randomBytes)).open(sealed);
        if (rules !== undefined) return rules;
      }
      return undefined;
    },
  };
}
