import type { Device } from "./device.ts";
import type { Trouble } from "./floyo.ts";

const startAnew = "Start Anew";

/** Keeps in mind what stands in the way of recording, and tells the person of each trouble once. */
export function createTroubleDesk(device: Device, onChange: () => void) {
  let trouble: Trouble | undefined;
  const settle = () => {
    trouble = undefined;
    onChange();
  };
  const report = async (code: Trouble) => {
    if (trouble === code) return;
    trouble = code;
    onChange();
    const { tellFailure } = await import("./failure-words.ts");
    const answer = await tellFailure(code, ...(code === "keys-broken" ? [startAnew] : []));
    if (answer !== startAnew) return;
    await device.renewKeys();
    settle();
  };
  return { current: () => trouble, settle, report: (code: Trouble) => void report(code) };
}
