import { tryPolicy, type PolicyRules } from "@floyo/core/privacy";
import { readHistory } from "@floyo/core/sync";
import { trialToSentence } from "@floyo/core/view";
import { useEffect, useState } from "preact/hooks";
import type { Device } from "../../device/device.ts";

/** While somebody types, rules are half written. */
const restMs = 300;

/** What rules that are being written would have done to what was noted lately; `undefined`: there are none to try. */
export function useTrial(device: Device, rules: PolicyRules | undefined): string | undefined {
  const [sentence, setSentence] = useState<string>();
  useEffect(() => {
    if (rules === undefined) return setSentence(undefined);
    let isStale = false;
    const say = async () => {
      const said = await tryRules(device, rules);
      if (!isStale) setSentence(said);
    };
    const rest = setTimeout(() => void say(), restMs);
    return () => {
      isStale = true;
      clearTimeout(rest);
    };
  }, [JSON.stringify(rules)]);
  return sentence;
}

async function tryRules(device: Device, rules: PolicyRules): Promise<string> {
  const { events, nameOf } = await readHistory(device, Math.floor(Date.now() / 1000));
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  return trialToSentence(tryPolicy(events, { rulesOf: () => rules, nameOf }), { locale });
}
