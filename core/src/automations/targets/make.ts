import { findService, type ServiceId } from "../../catalogue/index.ts";
import type { RowFetch } from "../access.ts";
import type { Plan } from "../plan.ts";
import { findAccess } from "../requests/index.ts";
import { triggerToSchedule } from "../schedule.ts";
import type { AutomationFile } from "./automation-file.ts";
import { findPeriod } from "./period.ts";

type Shape = Pick<Plan, "steps" | "trigger">;
type PageFetch = RowFetch & { readonly paging: Extract<RowFetch["paging"], { kind: "page" }> };
type Source = { readonly service: ServiceId; readonly fetch: PageFetch; readonly days: number };

/**
 * Make repeats a request so often as the first answer says, but has no loop until a service has no more: only numbered
 * pages can be read to the end. Rows go into Google Sheets, whose module is known by name and version.
 */
export function findMakeSource({ steps, trigger }: Shape): Source | undefined {
  const [source, ...rest] = steps;
  const sinks = rest.filter(({ does }) => does !== "change-columns");
  if (source?.does !== "fetch-rows" || trigger === null || sinks.length !== 1) return undefined;
  if (sinks[0]?.does !== "deliver" || sinks[0].service !== "google-sheets") return undefined;
  const fetch = findAccess(source.service)?.fetch;
  const period = findPeriod(trigger);
  const isRegular = !triggerToSchedule(trigger).needsDayCheck && !period.isSinceDue && period.byWeekday.size === 0;
  if (!isRegular || !fetch || !isPaged(fetch) || fetch.fields === undefined) return undefined;
  return period.longest <= (fetch.maxDays ?? 366)
    ? { service: source.service, fetch, days: period.longest }
    : undefined;
}

const isPaged = (fetch: RowFetch): fetch is PageFetch => fetch.paging.kind === "page" && fetch.auth !== "google";

/** A blueprint to import, without connections and keys (the person chooses them); `undefined` for a plan that Make can't do. */
export function writeMake(plan: Plan): readonly AutomationFile[] | undefined {
  const source = findMakeSource(plan);
  if (source === undefined) return undefined;
  const flow = writeFlow(plan, source).map((module, index) => ({
    id: index + 1,
    ...module,
    metadata: { designer: { x: index * 300, y: 0, name: module.name } },
  }));
  const blueprint = {
    name: plan.title,
    flow: flow.map(({ name: _, ...module }) => module),
    metadata: { instant: false, version: 1, scenario: { roundtrips: 1, maxErrors: 3, autoCommit: true } },
  };
  return [{ name: `${plan.slug}.blueprint.json`, text: `${JSON.stringify(blueprint, null, 2)}\n` }];
}

type Module = {
  readonly name: string;
  readonly module: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly mapper: Readonly<Record<string, unknown>>;
};

const settings = 1;
const first = 2;
const repeater = 3;
const each = 4;
const row = 5;

/** Settings → the first page, for their number → each page → each row → the sheet. */
function writeFlow(plan: Plan, { service, fetch, days }: Source): readonly Module[] {
  const name = findService(service)?.name ?? service;
  const { parameter, totalAt } = fetch.paging;
  return [
    { name: "Settings", module: "util:SetVariables", version: 1, parameters: {}, mapper: writeVariables(plan, days) },
    writeRequest(`First page of ${name}`, fetch, { name: parameter, value: "1" }),
    {
      name: "Each page",
      module: "builtin:BasicRepeater",
      version: 1,
      parameters: {},
      mapper: { start: "1", repeats: `{{${first}.data.${totalAt}}}`, step: "1" },
    },
    writeRequest(`Page of ${name}`, fetch, { name: parameter, value: `{{${repeater}.i}}` }),
    {
      name: "Each row",
      module: "builtin:BasicFeeder",
      version: 1,
      parameters: {},
      mapper: { array: `{{${each}.data.${fetch.rowsAt}}}` },
    },
    {
      name: "Google Sheets",
      module: "google-sheets:addRow",
      version: 2,
      parameters: {},
      mapper: {
        mode: "map",
        spreadsheetId: `{{${settings}.GOOGLE_SHEETS_ID}}`,
        sheetId: `{{${settings}.GOOGLE_SHEETS_TAB}}`,
        insertUnformatted: false,
        valueInputOption: "RAW",
        insertDataOption: "INSERT_ROWS",
        values: Object.fromEntries((fetch.fields ?? []).map((path, index) => [index, `{{${row}.${path}}}`])),
      },
    },
  ];
}

/** The last whole days up to yesterday, where the person is. */
function writeVariables({ settings: needs, trigger }: Plan, days: number): Module["mapper"] {
  const day = (ago: number) => `{{formatDate(addDays(now; -${ago}); "YYYY-MM-DD"; "${trigger?.timeZone ?? "UTC"}")}}`;
  const own = needs.filter(({ name }) => name !== "GOOGLE_SHEETS_MODE");
  return {
    scope: "roundtrip",
    variables: [
      ...own.map(({ name, fallback = "" }) => ({ name, value: fallback })),
      { name: "since", value: day(days) },
      { name: "until", value: day(1) },
    ],
  };
}

function writeRequest(name: string, fetch: PageFetch, page: { readonly name: string; readonly value: string }): Module {
  const fill = (text: string) => text.replaceAll(/\{([A-Za-z_]+)\}/g, (_, need: string) => `{{${settings}.${need}}}`);
  const query = Object.entries(fetch.query).map(([key, value]) => ({ name: key, value: fill(value) }));
  const headers = Object.entries(fetch.headers ?? {}).map(([key, value]) => ({ name: key, value: fill(value) }));
  return {
    name,
    module: "http:ActionSendDataAPIKeyAuth",
    version: 3,
    parameters: { handleErrors: true },
    mapper: {
      url: fill(`${fetch.base}${fetch.path}`),
      method: "get",
      headers,
      qs: [...query, page],
      bodyType: "",
      parseResponse: true,
      serializeUrl: false,
      shareCookies: false,
      rejectUnauthorized: true,
      followRedirect: false,
      useQuerystring: false,
      gzip: true,
      useMtls: false,
      timeout: "60",
    },
  };
}
