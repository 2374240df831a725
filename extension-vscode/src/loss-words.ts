import type { DeviceState } from "@floyo/core/sync";

/** What a person would miss; the rest comes again by itself. */
const words: Partial<Record<keyof DeviceState, string>> = {
  settings: "your settings",
  rules: "your rules for files and sites",
  receipts: "your answers about recording and sync",
  decisions: "decisions on suggestions",
  account: "who is signed in",
};

/** What happened, what was kept, what to do. `lost`: fields of the device state that began anew, or "all". */
export function lossToSentences(lost: readonly string[]): string {
  const isLost = (field: string) => lost.includes("all") || lost.includes(field);
  const missed = Object.entries(words).flatMap(([field, word]) => (isLost(field) ? [word] : []));
  const what = missed.length === 0 ? "Nothing of yours is missing." : `These began anew: ${missed.join(", ")}.`;
  const kept = "The recorded events are kept.";
  const isNewer = lost.includes("version");
  const why = isNewer
    ? "A newer version of Floyo was at work on this computer, and this one can't read all that it wrote."
    : "A file of Floyo's on this computer was damaged.";
  const whatElse = isNewer ? ["Update Floyo to see again what only that one can read."] : [];
  return [
    `${why} ${what} ${kept}`,
    ...whatElse,
    ...whatToDo(isLost),
    isNewer ? "(state-newer)" : "(state-damaged)",
  ].join(" ");
}

function whatToDo(isLost: (field: string) => boolean): readonly string[] {
  if (isLost("receipts")) return ["Recording is off until you agree again."];
  if (isLost("settings") || isLost("rules")) return ["Recording is paused until you resume it."];
  return [];
}
