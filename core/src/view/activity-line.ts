import type { ActivityEvent, Operation } from "../events/index.ts";
import { describeFile, nameAny, namePlace } from "./name-things.ts";
import type { ViewContext } from "./view-context.ts";

/** One line of a list of activity. `at` in seconds UTC, `time` in the person's clock. */
export type ActivityLine = {
  readonly id: string;
  readonly at: number;
  readonly time: string;
  readonly text: string;
  readonly operation: Operation;
  readonly ext: string | undefined;
};

const verbs: Readonly<Record<Operation, string>> = {
  create: "Created",
  modify: "Changed",
  rename: "Renamed",
  delete: "Deleted",
  open: "Opened",
  download: "Downloaded",
  upload: "Uploaded",
  run: "Ran",
};

export function eventToLine(event: ActivityEvent, context: ViewContext): ActivityLine {
  const format = new Intl.DateTimeFormat(context.locale, { timeStyle: "short", timeZone: context.timeZone });
  return {
    id: event.id,
    at: event.at,
    time: format.format(new Date(event.at * 1000)),
    text: eventToWords(event, context),
    operation: event.operation,
    ext: event.ext,
  };
}

/** "Downloaded report_2026-11-16.csv from TikTok Ads Manager"; without names "Downloaded a CSV file from TikTok Ads Manager". */
export function eventToWords(event: ActivityEvent, context: Pick<ViewContext, "nameOf" | "locale">): string {
  const { operation } = event;
  if (operation === "run") return `Ran ${runWords(event)}${placeWords(event, context)}`;
  if (operation === "rename") return `Renamed ${renameWords(event, context)}`;
  return `${verbs[operation]} ${fileWords(event, context)}${placeWords(event, context)}`;
}

/** The count is a bucket: it says the least that it stands for. */
function fileWords(
  { file, ext, count = 1 }: ActivityEvent,
  { nameOf, locale }: Pick<ViewContext, "nameOf" | "locale">,
): string {
  if (count === 1) return nameAny([file], nameOf) ?? describeFile(ext);
  const kind = ext === undefined || ext === "other" ? "" : `${ext.toUpperCase()} `;
  return `at least ${new Intl.NumberFormat(locale).format(count)} ${kind}files`;
}

function renameWords(event: ActivityEvent, context: Pick<ViewContext, "nameOf" | "locale">): string {
  const before = nameAny(event.from ?? [], context.nameOf);
  const after = nameAny([event.file], context.nameOf);
  return before !== undefined && after !== undefined ? `${before} to ${after}` : fileWords(event, context);
}

function runWords({ tool }: ActivityEvent): string {
  if (tool === "terminal") return "a command in the terminal";
  return tool === "task" ? "a task" : "a program";
}

function placeWords({ operation, place, target }: ActivityEvent, { nameOf }: Pick<ViewContext, "nameOf">): string {
  const name = namePlace(place, nameOf);
  if (operation === "download") return ` from ${name ?? "a site"}`;
  if (operation === "upload") {
    const document = nameAny([target], nameOf);
    return ` to ${document === undefined ? (name ?? "a site") : `${document} (${name ?? "a site"})`}`;
  }
  return name === undefined ? "" : ` in ${name}`;
}
