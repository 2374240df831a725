import { findService } from "../catalogue/index.ts";
import type { OpportunityStep, Suggestion } from "../suggestions/index.ts";
import { describeFile, nameAny, namePlace } from "./name-things.ts";
import { ruleToWords } from "./trigger-to-words.ts";
import type { ViewContext } from "./view-context.ts";

type Names = Pick<ViewContext, "locale" | "nameOf">;

/** "Every Monday: TikTok Ads Manager report → Google Sheets"; with a label "report_{date}.csv from TikTok Ads Manager → …". */
export function titleSuggestion({ opportunity }: Suggestion, names: Names): string {
  const { steps, trigger } = opportunity;
  const when = trigger === null ? "Again and again" : ruleToWords(trigger.rule, names.locale);
  const ends = [describeSource(steps, names), describeSink(steps, names)].filter((end) => end !== undefined);
  return `${when}: ${ends.join(" → ")}`;
}

function describeSource(steps: readonly OpportunityStep[], { nameOf }: Names): string {
  const family = nameAny(steps.map(familyOf), nameOf);
  const fetch = steps.find((step) => step.role === "fetch");
  if (fetch) {
    const service = findService(fetch.service);
    const name = service?.name ?? fetch.service;
    if (family !== undefined) return `${family} from ${name}`;
    return `${name} ${service?.category === "ads" || service?.category === "analytics" ? "report" : "export"}`;
  }
  const download = steps.find((step) => step.role === "manual" && step.activity.operation === "download");
  const place = download?.role === "manual" ? namePlace(download.activity.place, nameOf) : undefined;
  const file = family ?? describeFile(steps.map(extOf).find((ext) => ext !== undefined));
  return place === undefined ? file : `${file} from ${place}`;
}

function describeSink(steps: readonly OpportunityStep[], { nameOf }: Names): string | undefined {
  const services = steps.flatMap((step) =>
    step.role === "deliver" ? [findService(step.service)?.name ?? step.service] : [],
  );
  if (services.length > 0) return [...new Set(services)].join(" and ");
  const upload = steps.findLast((step) => step.role === "manual" && step.activity.operation === "upload");
  if (upload?.role !== "manual") return undefined;
  return namePlace(upload.activity.place, nameOf) ?? "a site";
}

const familyOf = (step: OpportunityStep) => (step.role === "manual" ? step.activity.family : step.family);
const extOf = (step: OpportunityStep): string | undefined => (step.role === "manual" ? step.activity.ext : step.ext);
