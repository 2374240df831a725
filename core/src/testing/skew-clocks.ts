import type { FileChains } from "./file-chains.ts";
import { createRandom } from "./file-world.ts";

const maxSkewSeconds = 300;

/** Gives each machine, or each surface of it, a clock of its own; no two differ by more than five minutes. */
export function skewClocks(
  { events, chains }: FileChains,
  { seed, apart }: { readonly seed: number; readonly apart: "machines" | "surfaces" },
): FileChains {
  const random = createRandom(seed);
  // The two surfaces of a machine are numbered one after the other.
  const clockOf = (device: string): number => Math.floor(Number(device.slice(-12)) / (apart === "machines" ? 2 : 1));
  const clocks = [...new Set(events.map(({ device }) => clockOf(device)))].sort((a, b) => a - b);
  const skews = new Map(clocks.map((clock) => [clock, Math.floor(random() * maxSkewSeconds)]));
  return {
    events: events.map((event) => ({ ...event, at: event.at + (skews.get(clockOf(event.device)) ?? 0) })),
    chains,
  };
}
