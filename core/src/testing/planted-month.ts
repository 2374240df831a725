import type { ActivityEvent, EventId } from "../events/index.ts";
import { createRandom } from "./file-world.ts";
import { createMonthNotes } from "./month-notes.ts";
import { plantChore, type PlantedChore } from "./planted-chore.ts";
import { quietMonths } from "./quiet-month.ts";

const weekly = { spread: 20, naming: "dated", between: "edit" } as const;

/** Lives with chores in them, by what is hard about them. */
export const plantedLives = {
  report: [{ ...weekly, from: "tiktok-ads", to: "google-sheets", weekdays: [0], minute: 10, family: "ads report" }],
  missed: [{ ...weekly, from: "shopify", to: "airtable", weekdays: [3], minute: 200, family: "orders", missed: 0.15 }],
  shifted: [
    { ...weekly, from: "stripe", to: "google-sheets", weekdays: [1], minute: 300, family: "payouts", shifted: 0.2 },
  ],
  sharedStart: [
    { ...weekly, from: "airtable", to: "google-sheets", weekdays: [0], minute: 30, family: "leads" },
    { ...weekly, from: "airtable", to: "hubspot", weekdays: [3], minute: 30, family: "leads" },
  ],
  variants: [
    { ...weekly, from: "hubspot", to: "mailchimp", weekdays: [2], minute: 400, family: "contacts", between: "maybe" },
  ],
  constantName: [
    {
      ...weekly,
      from: "pipedrive",
      to: "google-sheets",
      weekdays: [4],
      minute: 90,
      family: "export",
      naming: "constant",
    },
  ],
  numberedName: [
    {
      ...weekly,
      from: "google-analytics",
      to: "google-sheets",
      weekdays: [1],
      minute: 60,
      family: "export",
      naming: "numbered",
    },
  ],
  twiceAWeek: [{ ...weekly, from: "stripe", to: "google-sheets", weekdays: [0, 3], minute: 20, family: "payments" }],
  workday: [
    {
      ...weekly,
      from: "shopify",
      to: "shipstation",
      weekdays: [0, 1, 2, 3, 4],
      minute: 5,
      family: "orders",
      naming: "numbered",
      between: "nothing",
    },
  ],
  filed: [{ ...weekly, from: "stripe", weekdays: [4], minute: 400, family: "ledger", between: "nothing" }],
  uploaded: [{ ...weekly, to: "mailchimp", weekdays: [1], minute: 180, family: "clip", between: "nothing" }],
  script: [
    {
      ...weekly,
      from: "google-forms",
      to: "google-slides",
      weekdays: [2],
      minute: 280,
      family: "survey",
      between: "script",
    },
  ],
} as const satisfies Record<string, readonly PlantedChore[]>;

export type PlantedMonth = {
  readonly events: readonly ActivityEvent[];
  /** Of each chore, the events of each time that it was done. */
  readonly chores: readonly (readonly (readonly EventId[])[])[];
};

/** The chores of one life among the work of another. */
export function buildPlantedMonth(
  chores: readonly PlantedChore[],
  { seed, among, days = 30 }: { seed: number; among: keyof typeof quietMonths; days?: number },
): PlantedMonth {
  const random = createRandom(seed);
  const notes = createMonthNotes();
  const planted = chores.map((chore) => plantChore(notes, chore, { days, random }));
  const others = quietMonths[among](seed).map((event) => ({ ...event, seq: event.seq + 500_000 }));
  return { events: [...notes.events, ...others], chores: planted };
}
