import { utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { base64urlToBytes, bytesToBase64url, importSealKey, sealAlike, unseal, type Bytes } from "../keys/index.ts";
import { rulesSchema, type Rules } from "../settings/index.ts";

/** The rules as the server sees them: base64url of a seal under the policy key. */
export type RulesSeal = {
  readonly seal: (rules: Rules) => Promise<string>;
  /** `undefined` when they were sealed under another key: this device is not paired with the one that wrote them. */
  readonly open: (sealed: string) => Promise<Rules | undefined>;
};

const context = utf8ToBytes("floyo/rules/1");

/** The same rules are sealed to the same text. */
export function createRulesSeal(policyKey: Bytes): RulesSeal {
  return {
    seal: async (rules) => {
      const plain = utf8ToBytes(JSON.stringify(rules));
      return bytesToBase64url(await sealAlike(policyKey, { plain, context }));
    },
    open: async (sealed) => {
      const bytes = base64urlToBytes(sealed);
      const opened = bytes === undefined ? undefined : await unseal(await importSealKey(policyKey), bytes, context);
      return opened?.ok === true ? parseRules(new TextDecoder().decode(opened.value)) : undefined;
    },
  };
}

function parseRules(text: string): Rules | undefined {
  try {
    const parsed = v.safeParse(rulesSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
