import { findService } from "../catalogue/index.ts";
import type { OpportunityStep } from "../suggestions/index.ts";
import { describeFile, nameAny, namePlace } from "./name-things.ts";
import type { ViewContext } from "./view-context.ts";

const manualVerbs: Readonly<Record<string, string>> = {
  download: "Download",
  upload: "Upload",
  run: "Run your program on",
};

/** One step of a chore in words: "Download a CSV file from TikTok Ads Manager". */
export function stepToWords(step: OpportunityStep, { nameOf }: Pick<ViewContext, "nameOf">): string {
  if (step.role === "manual") {
    const { operation, ext, family, place } = step.activity;
    const file = nameAny([family], nameOf) ?? describeFile(ext);
    const side = operation === "upload" ? "to" : "from";
    const at = operation === "run" ? "" : ` ${side} ${namePlace(place, nameOf) ?? "a site"}`;
    return `${manualVerbs[operation] ?? "Handle"} ${file}${at}`;
  }
  const file = nameAny([step.family], nameOf) ?? describeFile(step.ext);
  if (step.role === "transform") return `Change ${file}`;
  const name = findService(step.service)?.name ?? step.service;
  return step.role === "fetch" ? `Download ${file} from ${name}` : `Upload ${file} to ${name}`;
}
