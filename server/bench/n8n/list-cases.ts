import { type Plan, writeAutomation } from "@floyo/core/automations";
import type { Activity, CalendarTrigger } from "@floyo/core/mining";
import { chores, edit, upload, zones } from "../../src/automations-proof/all-plans.ts";
import { buildPlan } from "../../src/automations-proof/build-plan.ts";
import type { FetchCase } from "../../src/automations-proof/fetch-cases.ts";
import { listTriggersAt } from "./due-today.ts";
import type { ProofCase } from "./proof-case.ts";
import { sources } from "./sources.ts";
import { tellings } from "./tellings.ts";

/** Every plan that n8n is offered for, and the tellings; all come at this moment (seconds UTC, a whole minute). */
export function listCases(moment: number): readonly ProofCase[] {
  const triggers = listTriggersAt(moment, zones);
  const triggerOf = (index: number) => triggers[index % triggers.length];
  const plain = chores.flatMap((steps, index): readonly ProofCase[] => {
    const source = sources.find(({ service }) => service === steps[0]?.place);
    const plan = planOf(steps, triggerOf(index));
    if (source === undefined || writeAutomation(plan, "n8n") === undefined) return [];
    return [{ name: `${nameOf(steps)} ${plan.trigger?.rule.every ?? ""}`, plan, source, values: valuesOf(source) }];
  });
  const told = tellings.map(({ to, source, ...telling }, index): ProofCase => {
    const steps: readonly Activity[] = [{ operation: "download", place: source.service, ext: "csv" }, edit, upload(to)];
    const { name, values = {}, isOff, ...rest } = telling;
    const plan = planOf(steps, isOff ? otherWeek(moment) : triggerOf(index));
    return { ...rest, name: `${to}: ${name}`, plan, source, values: { ...valuesOf(source), ...values } };
  });
  return [...plain, ...told];
}

/** Every second week on this weekday, but in the weeks between. */
const otherWeek = (moment: number): CalendarTrigger | undefined =>
  listTriggersAt(moment, zones)
    .filter(({ rule }) => rule.every === "week" && rule.interval === 2)
    .map((trigger) => ({ ...trigger, next: moment + 7 * 86_400 }))[0];

const nameOf = (steps: readonly Activity[]): string => steps.flatMap(({ place }) => place ?? []).join(" → ");

const planOf = (steps: readonly Activity[], trigger: CalendarTrigger | undefined): Plan =>
  buildPlan({ steps: [...steps], ...(trigger && { trigger }) });

/** What a person fills in for every service; the key is the first column. */
function valuesOf({ env, table }: FetchCase): Readonly<Record<string, string>> {
  const [key = ""] = table.split(/[,\r]/);
  return {
    AIRTABLE_TOKEN: "good-token",
    AIRTABLE_BASE_ID: "app1",
    AIRTABLE_TABLE: "tbl1",
    AIRTABLE_KEY_COLUMNS: key,
    HUBSPOT_TOKEN: "good-token",
    HUBSPOT_KEY_COLUMN: key,
    DROPBOX_REFRESH_TOKEN: "good-token",
    DROPBOX_APP_KEY: "key",
    DROPBOX_APP_SECRET: "secret",
    GOOGLE_DRIVE_FILE_ID: "file-1",
    GOOGLE_SHEETS_ID: "book",
    GOOGLE_SHEETS_TAB: "Report",
    ...env,
  };
}
