import { findService, type NativeSetting, type Service } from "../catalogue/index.ts";
import { calendarOf } from "../mining/calendar-of.ts";
import type { Opportunity } from "./opportunity.ts";

/**
 * Settings of the services that files are fetched from, which give files of that kind by themselves; none without a
 * rhythm, for they all follow a calendar.
 */
export function findNativeSettings({
  steps,
  trigger,
}: Opportunity): readonly { readonly service: Service; readonly setting: NativeSetting }[] {
  if (calendarOf(trigger) === null) return [];
  const found = steps.flatMap((step) => {
    if (step.role !== "fetch") return [];
    const service = findService(step.service);
    const settings = service?.native?.filter(({ formats }) => formats.includes(step.ext)) ?? [];
    return service ? settings.map((setting) => ({ service, setting })) : [];
  });
  return [...new Map(found.map((each) => [each.setting, each])).values()];
}
