import type { Attack } from "./attack.ts";

const dayOf = (at: number, utcOffsetMinutes: number): number => Math.floor((at + utcOffsetMinutes * 60) / 86_400);

export const readHours: Attack = {
  tries: "read from the times on which days the person worked",
  against: "nothing: when something happens is what a routine is made of; whole seconds, no finer",
  run: (keep, month) => {
    const worked = new Set(month.map(({ signal }) => dayOf(signal.atMs / 1000, signal.utcOffsetMinutes)));
    const seen = new Set(keep(month).map(({ at, utcOffset }) => dayOf(at, utcOffset)));
    return { learned: [...worked].filter((day) => seen.has(day)).length, of: worked.size };
  },
};
