import type { Operation } from "../events/index.ts";
import type { Activity, AfterTrigger } from "../mining/index.ts";
import { describeFile, nameAny, namePlace } from "./name-things.ts";
import type { ViewContext } from "./view-context.ts";

type Names = Pick<ViewContext, "nameOf">;

/** "Whenever you upload a PDF file to Notion, within 15 minutes". */
export const afterToWords = ({ activity, withinSeconds }: AfterTrigger, names: Names): string =>
  `Whenever you ${activityToWords(activity, names)}, within ${spanToWords(withinSeconds)}`;

const verbs: Readonly<Record<Exclude<Operation, "run">, string>> = {
  create: "create",
  modify: "change",
  rename: "rename",
  delete: "delete",
  open: "open",
  download: "download",
  upload: "upload",
};

function activityToWords({ operation, ext, family, place, tool }: Activity, { nameOf }: Names): string {
  if (operation === "run") return tool === "terminal" ? "run a command in the terminal" : "run a task";
  const what = `${verbs[operation]} ${nameAny([family], nameOf) ?? describeFile(ext)}`;
  const site = namePlace(place, nameOf) ?? "a site";
  if (operation === "download") return `${what} from ${site}`;
  return operation === "upload" ? `${what} to ${site}` : what;
}

function spanToWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes % 60 !== 0) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  return minutes === 60 ? "an hour" : `${minutes / 60} hours`;
}
