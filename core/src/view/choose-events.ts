import type { ActivityEvent } from "../events/index.ts";
import { canonicalPath, pathKey, pathWithin } from "../privacy/index.ts";
import { createLocalDate } from "./activity-days.ts";
import type { ViewContext } from "./view-context.ts";
import { folderOf, siteOf } from "./where-noted.ts";

const secondsPerHour = 3600;

/** What events may be chosen by. */
export const choiceKinds = [
  { kind: "hour", label: "The last hour" },
  { kind: "today", label: "Today" },
  { kind: "days", label: "Some days" },
  { kind: "site", label: "A site" },
  { kind: "folder", label: "A folder" },
] as const;

/**
 * Which events a person means. `days` as YYYY-MM-DD in local time, the last one included; a site by its full name; a folder
 * by its path, with the folders in it.
 */
export type EventChoice =
  | { readonly kind: "hour" | "today" }
  | { readonly kind: "days"; readonly first: string; readonly last: string }
  | { readonly kind: "site" | "folder"; readonly name: string };

type Context = Omit<ViewContext, "locale">;

export const chooseEvents = (events: readonly ActivityEvent[], choice: EventChoice, context: Context) =>
  events.filter(createTest(choice, context));

function createTest(choice: EventChoice, { nameOf, timeZone, nowSeconds }: Context): (event: ActivityEvent) => boolean {
  const dateOf = createLocalDate(timeZone);
  switch (choice.kind) {
    case "hour":
      return ({ at }) => at >= nowSeconds - secondsPerHour;
    case "today": {
      const today = dateOf(nowSeconds);
      return ({ at }) => dateOf(at) === today;
    }
    case "days":
      return ({ at }) => isWithin(dateOf(at), choice);
    case "site":
      return (event) => siteOf(event, nameOf) === choice.name;
    case "folder": {
      const wanted = canonicalPath(choice.name);
      return (event) => {
        const folder = folderOf(event, nameOf);
        if (wanted === undefined || folder === undefined) return false;
        return pathKey(folder) === pathKey(wanted) || pathWithin(wanted, folder) !== undefined;
      };
    }
  }
}

const isWithin = (day: string, { first, last }: { readonly first: string; readonly last: string }): boolean =>
  first <= day && day <= last;
