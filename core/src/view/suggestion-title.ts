import { findService, type ServiceId } from "../catalogue/index.ts";
import { calendarOf } from "../mining/calendar-of.ts";
import type { OpportunityStep, Suggestion } from "../suggestions/index.ts";
import { describeFile, nameAny, namePlace } from "./name-things.ts";
import { listWords } from "./list-words.ts";
import { ruleToWords } from "./trigger-to-words.ts";
import type { ViewContext } from "./view-context.ts";

export type Names = Pick<ViewContext, "nameOf">;

/**
 * "Every Monday: TikTok Ads Manager report → Google Sheets"; with a label "report_{date}.csv from TikTok Ads Manager → …";
 * without a rhythm only what is done.
 */
export function titleSuggestion({ opportunity }: Pick<Suggestion, "opportunity">, names: Names): string {
  const { steps, trigger } = opportunity;
  const ends = [describeSource(steps, names), nameSink(steps, names)].filter((end) => end !== undefined);
  const what = ends.join(" → ");
  const calendar = calendarOf(trigger);
  return calendar === null ? what.replace(/^a(?=n? )/, "A") : `${ruleToWords(calendar.rule)}: ${what}`;
}

function describeSource(steps: readonly OpportunityStep[], { nameOf }: Names): string {
  const family = nameAny(steps.map(familyOf), nameOf);
  const services = new Set(steps.flatMap((step) => (step.role === "fetch" ? [step.service] : [])));
  if (services.size > 0) return describeExports([...services], family);
  const place = nameDownloadPlace(steps, { nameOf });
  const file = nameFile(steps, { nameOf });
  return place === undefined ? file : `${file} from ${place}`;
}

/** Where it comes from by name: the services, or the site of the download; `undefined` when nobody knows it. */
export function nameSource(steps: readonly OpportunityStep[], names: Names): string | undefined {
  const services = steps.flatMap((step) => (step.role === "fetch" ? (findService(step.service)?.name ?? []) : []));
  const known = [...new Set(services)];
  return known.length > 0 ? listWords(known) : nameDownloadPlace(steps, names);
}

function nameDownloadPlace(steps: readonly OpportunityStep[], { nameOf }: Names): string | undefined {
  const download = steps.find((step) => step.role === "manual" && step.activity.operation === "download");
  return download?.role === "manual" ? namePlace(download.activity.place, nameOf) : undefined;
}

/** The file that the chore is about, by its family: "report_{date}.csv", or "a CSV file". */
export const nameFile = (steps: readonly OpportunityStep[], { nameOf }: Names): string =>
  nameAny(steps.map(familyOf), nameOf) ?? describeFile(steps.map(extOf).find((ext) => ext !== undefined));

/** One service by its file or report, several by their names. */
function describeExports(ids: readonly ServiceId[], family: string | undefined): string {
  const services = ids.flatMap((id) => findService(id) ?? []);
  const names = listWords(services.map(({ name }) => name));
  const isReport = services.every(({ category }) => category === "ads" || category === "analytics");
  const noun = isReport ? "report" : "export";
  if (ids.length > 1) return `${names} ${noun}s`;
  return family === undefined ? `${names} ${noun}` : `${family} from ${names}`;
}

/** Where it goes to; `undefined` when it ends on the device. */
export function nameSink(steps: readonly OpportunityStep[], { nameOf }: Names): string | undefined {
  const services = steps.flatMap((step) =>
    step.role === "deliver" ? [findService(step.service)?.name ?? step.service] : [],
  );
  if (services.length > 0) return listWords([...new Set(services)]);
  const upload = steps.findLast((step) => step.role === "manual" && step.activity.operation === "upload");
  if (upload?.role !== "manual") return undefined;
  return namePlace(upload.activity.place, nameOf) ?? "a site";
}

const familyOf = (step: OpportunityStep) => (step.role === "manual" ? step.activity.family : step.family);
const extOf = (step: OpportunityStep): string | undefined => (step.role === "manual" ? step.activity.ext : step.ext);
