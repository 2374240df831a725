import type { Activity } from "../mining/index.ts";
import { activityToStep } from "../suggestions/index.ts";
import { suggestionToRow } from "./suggestion-row.ts";
import type { Names } from "./suggestion-title.ts";

/** A chore of which only its activities are known: "TikTok Ads Manager → Google Sheets". */
export const describeChore = (activities: readonly Activity[], names: Names): string =>
  suggestionToRow(
    {
      opportunity: { routine: "chore", steps: activities.flatMap((each) => activityToStep(each) ?? []), trigger: null },
    },
    names,
  ).label;
