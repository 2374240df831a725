import type { Plan } from "@floyo/core/automations";
import { findService, type ServiceId } from "@floyo/core/catalogue";
import type { Activity, CalendarRule } from "@floyo/core/mining";
import { buildTrigger } from "@floyo/core/testing";
import { buildPlan } from "./build-plan.ts";

const sources = [
  "airtable",
  "asana",
  "github",
  "gitlab",
  "google-sheets",
  "hubspot",
  "intercom",
  "meta-ads",
  "pipedrive",
  "shopify",
  "stripe",
  "tiktok-ads",
  "todoist",
] as const;
const sinks = ["airtable", "dropbox", "github", "google-drive", "google-sheets", "hubspot", "slack"] as const;
const rules: readonly CalendarRule[] = [
  { every: "day" },
  { every: "workday" },
  { every: "week", weekdays: [2, 4], interval: 2 },
  { every: "month", day: -1, of: "workday" },
  { every: "month", day: 5, of: "day" },
];

const download = (place: ServiceId): Activity => ({
  operation: "download",
  place,
  ext: findService(place)?.exports.includes("csv") ? "csv" : "xlsx",
});
export const upload = (place: ServiceId): Activity => ({ operation: "upload", place, ext: "csv" });
export const edit: Activity = { operation: "modify", ext: "csv" };

export const zones = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"] as const;

/** Every way from a service, or from a folder, to a service or to a folder. */
export const chores: readonly (readonly Activity[])[] = [
  ...sources.flatMap((from) => sinks.map((to) => [download(from), edit, upload(to)])),
  ...sources.map((from) => [download(from)]),
  ...sinks.map((to) => [edit, upload(to)]),
  [download("square"), edit, upload("quickbooks")],
];

/** … with every kind of rule in turn. */
const mixedPlans = chores.map((steps, index) => {
  const rule = rules[index % rules.length] ?? { every: "day" };
  const trigger = buildTrigger({ rule, timeZone: zones[index % 3] ?? "UTC" });
  const plan = buildPlan({ steps, trigger });
  return [`${index} ${plan.slug}`, plan] as const;
});

/** And those that only a plain week of a certain pair can show. */
export const plans: readonly (readonly [string, Plan])[] = [
  ...mixedPlans,
  ...(["tiktok-ads", "stripe"] as const).map((place) => {
    const plan = buildPlan({ steps: [download(place), edit, upload("google-sheets")] });
    return [`weekly ${plan.slug}`, plan] as const;
  }),
];
