import { exportActivityWatch } from "../activity-watch/index.ts";
import { type ActivityEvent, eventToNames, findTokens, type NameOf, type Token } from "../events/index.ts";
import type { LabelStore } from "../privacy/index.ts";
import { type DeviceState, type EventLog, readNotedEvents, type StateKeeper } from "../sync/index.ts";
import { namedEventCsvHead, namedEventToCsvLine } from "./event-csv.ts";

/** The ways in which a person takes along what one device noted. All of them have the readable names: they are the person's. */
export const exportFormats = [
  {
    format: "json",
    label: "Everything (JSON)",
    says: "Events, routines, suggestions, decisions, answers to questions of consent, settings and rules.",
    file: { name: "floyo.json", type: "application/json" },
  },
  {
    format: "csv",
    label: "Events (CSV)",
    says: "A table with a line for each event.",
    file: { name: "floyo-events.csv", type: "text/csv" },
  },
  {
    format: "activity-watch",
    label: "Events for ActivityWatch (JSON)",
    says: "Buckets that ActivityWatch reads in.",
    file: { name: "floyo-activitywatch.json", type: "application/json" },
  },
] as const;
export type ExportFormat = (typeof exportFormats)[number]["format"];

/** Said wherever an export is offered. */
export const exportWarning =
  "The file has the readable names of your files, folders and sites. It is yours: mind whom you give it to.";

type Stores = {
  readonly log: Pick<EventLog, "device" | "read">;
  readonly labels: Pick<LabelStore, "read">;
  readonly state: Pick<StateKeeper, "read">;
};

/** The text of the file. Rejects when the storage refuses. */
export async function exportHistory(stores: Stores, format: ExportFormat, nowSeconds: number): Promise<string> {
  const [events, state] = [await readNotedEvents(stores), await stores.state.read()];
  const names = await stores.labels.read([...findTokens([events, state])]);
  const nameOf: NameOf = (token) => names.get(token);
  switch (format) {
    case "json":
      return `${JSON.stringify(composeAll({ device: await stores.log.device(), events, state, names, nowSeconds }))}\n`;
    case "csv":
      return writeCsv(events, nameOf);
    case "activity-watch":
      return `${JSON.stringify(exportActivityWatch(events, nameOf))}\n`;
  }
}

type Held = {
  readonly device: string;
  readonly events: readonly ActivityEvent[];
  readonly state: DeviceState;
  readonly names: ReadonlyMap<Token, string>;
  readonly nowSeconds: number;
};

/** Called as in the server's own export (`exportSchema`); the long list last. */
const composeAll = ({ device, events, state, names, nowSeconds }: Held) => ({
  exportedAt: nowSeconds,
  device,
  account: state.account ?? null,
  settings: { settings: state.settings, rules: state.rules, updatedAt: state.settingsUpdatedAt },
  consents: state.receipts,
  decisions: state.decisions.map(({ decision }) => decision),
  routines: state.routines,
  /** Of all devices, by the server's last answer; `null` where none was heard: they follow from the routines. */
  suggestions: state.suggestions ?? null,
  announced: state.announced,
  names: Object.fromEntries(names),
  events,
});

const writeCsv = (events: readonly ActivityEvent[], nameOf: NameOf): string =>
  namedEventCsvHead + events.map((event) => namedEventToCsvLine({ ...event }, eventToNames(event, nameOf))).join("");
