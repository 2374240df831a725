import type { Opportunity, OpportunityStep } from "../suggestions/index.ts";
import { plainTables } from "./is-sound.ts";
import type { PlanStep } from "./plan.ts";
import { findAccess } from "./requests/index.ts";

const tables = new Set<string>(["csv", "tsv", "xlsx", "xls", "ods"]);

type Fetch = Extract<OpportunityStep, { role: "fetch" }>;
type Deliver = Extract<OpportunityStep, { role: "deliver" }>;

/**
 * The part of an opportunity that a program can do; empty when there is none.
 * A source is taken over when its service gives rows and the person took a table; otherwise the file comes from a folder.
 */
export function opportunityToSteps({ steps }: Opportunity): readonly PlanStep[] {
  const fetches = steps.filter((step) => step.role === "fetch");
  const delivers = steps.filter((step) => step.role === "deliver");
  if (new Set(fetches.map(({ service }) => service)).size > 1) return fetchEach(fetches);
  const source = findSource(fetches, delivers);
  if (source === undefined) return [];
  const hasTable = source.does === "fetch-rows" || plainTables.has(source.ext);
  const isChanged = steps.some(({ role }) => role === "transform") && hasTable;
  const sinks = findSinks(source, delivers, isChanged);
  if (sinks.length === 0) return [];
  return [source, ...(isChanged ? [{ does: "change-columns" } as const] : []), ...sinks];
}

type Source = Extract<PlanStep, { does: "fetch-rows" | "read-file" }>;

const isTaken = ({ service, ext }: Fetch): boolean => tables.has(ext) && findAccess(service)?.fetch !== undefined;

/** Tables of several services that become one are joined in a way that nobody saw: each is put into a folder, the rest is the person's. */
function fetchEach(fetches: readonly Fetch[]): readonly PlanStep[] {
  const services = new Set(fetches.filter(isTaken).map(({ service }) => service));
  if (services.size === 0) return [];
  return [
    ...[...services].map((service) => ({ does: "fetch-rows", service }) as const),
    { does: "write-file", ext: "csv" },
  ];
}

function findSource(fetches: readonly Fetch[], delivers: readonly Deliver[]): Source | undefined {
  const [fetch] = fetches;
  if (fetch && isTaken(fetch)) {
    return { does: "fetch-rows", service: fetch.service };
  }
  const [deliver] = delivers;
  return deliver && { does: "read-file", ext: deliver.ext };
}

/** What can be handed to no service is put into a folder, if a program has done something to it. */
function findSinks(source: Source, delivers: readonly Deliver[], isChanged: boolean): readonly PlanStep[] {
  const services = new Set(delivers.filter((step) => canDeliver(source, step)).map(({ service }) => service));
  const sinks = [...services].map((service) => ({ does: "deliver", service }) as const);
  if (sinks.length > 0) return sinks;
  if (source.does === "fetch-rows") return [{ does: "write-file", ext: "csv" }];
  return isChanged ? [{ does: "write-file", ext: source.ext }] : [];
}

function canDeliver(source: Source, { service, ext }: Deliver): boolean {
  const delivery = findAccess(service)?.deliver;
  if (source.does === "read-file") {
    if (ext !== source.ext) return false;
    return delivery?.takes === "file" || (delivery?.takes === "rows" && plainTables.has(ext));
  }
  if (service === source.service && sharesSettings(service)) return false;
  return (delivery?.takes === "rows" && tables.has(ext)) || (delivery?.takes === "file" && ext === "csv");
}

/** One setting can't name both the table that is read and the one that is written. */
function sharesSettings(service: string): boolean {
  const access = findAccess(service);
  const names = new Set(access?.fetch?.settings.map(({ name }) => name));
  return access?.deliver?.settings.some(({ name }) => names.has(name)) ?? false;
}
