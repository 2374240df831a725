import { findService } from "../catalogue/index.ts";
import type { Activity } from "../mining/index.ts";
import type { OpportunityStep } from "../suggestions/index.ts";
import { describeFile, nameAny, namePlace } from "./name-things.ts";
import type { ViewContext } from "./view-context.ts";

/** One step of a chore in words: "Download a CSV file from TikTok Ads Manager". */
export function stepToWords(step: OpportunityStep, { nameOf }: Pick<ViewContext, "nameOf">): string {
  if (step.role === "manual") return handworkToWords(step.activity, nameOf);
  const file = nameAny([step.family], nameOf) ?? describeFile(step.ext);
  if (step.role === "transform") return `Change ${file}`;
  const name = findService(step.service)?.name ?? step.service;
  return step.role === "fetch" ? `Download ${file} from ${name}` : `Upload ${file} to ${name}`;
}

function handworkToWords({ operation, ext, family, place, tool }: Activity, nameOf: ViewContext["nameOf"]): string {
  if (operation === "run") return tool === "terminal" ? "Run a command in the terminal" : "Run a task";
  const file = nameAny([family], nameOf) ?? describeFile(ext);
  const site = namePlace(place, nameOf) ?? "a site";
  if (operation === "download") return `Download ${file} from ${site}`;
  return operation === "upload" ? `Upload ${file} to ${site}` : `Change ${file}`;
}
