import * as v from "valibot";
import type { Bytes } from "../keys/index.ts";
import { defaultRules, type Rules } from "../settings/index.ts";
import type { DeviceState } from "./device-state.ts";
import { createRulesSeal } from "./rules-seal.ts";

/** Port: 256 bits of this device alone, where their destruction is their end. */
export type StateKey = {
  readonly read: () => Promise<Bytes | undefined>;
  readonly create: () => Promise<Bytes>;
};

/** How the state lies on the disk: its rules are names, which a disk would keep in clear long after they were taken back. */
export type StateSeal = {
  /** Makes the key when there is something to seal and no key; throws what the platform throws. */
  readonly seal: (state: DeviceState) => Promise<unknown>;
  /** Rules in clear, of an older version, pass. What does not open stays as it lies, and `parseDeviceState` calls it lost. */
  readonly open: (stored: unknown) => Promise<unknown>;
};

const sealedSchema = v.looseObject({ rules: v.string() });
const basedSchema = v.looseObject({ settingsBase: v.unknown() });

export function createStateSeal(key: StateKey): StateSeal {
  /** The state is read before each event and seldom changes: a text that was opened is not opened again. */
  let opened = new Map<string, Rules>();

  async function sealRules(rules: Rules): Promise<Rules | string> {
    if (JSON.stringify(rules) === JSON.stringify(defaultRules)) return rules;
    return createRulesSeal((await key.read()) ?? (await key.create())).seal(rules);
  }

  async function openRules(sealed: string): Promise<Rules | undefined> {
    const known = opened.get(sealed);
    if (known !== undefined) return known;
    const bytes = await key.read();
    return bytes && createRulesSeal(bytes).open(sealed);
  }

  async function openHolder(holder: unknown, seen: Map<string, Rules>): Promise<unknown> {
    if (!v.is(sealedSchema, holder)) return holder;
    const rules = await openRules(holder.rules);
    if (rules === undefined) return holder;
    seen.set(holder.rules, rules);
    return { ...holder, rules };
  }

  return {
    seal: async (state) => {
      const rules = await sealRules(state.rules);
      const { settingsBase } = state;
      if (settingsBase === undefined) return { ...state, rules };
      return { ...state, rules, settingsBase: { ...settingsBase, rules: await sealRules(settingsBase.rules) } };
    },
    open: async (stored) => {
      const seen = new Map<string, Rules>();
      const state = await openHolder(stored, seen);
      const based = v.is(basedSchema, state)
        ? { ...state, settingsBase: await openHolder(state.settingsBase, seen) }
        : state;
      opened = seen;
      return based;
    },
  };
}
