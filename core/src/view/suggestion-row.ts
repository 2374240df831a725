import { calendarOf } from "../mining/calendar-of.ts";
import type { Suggestion } from "../suggestions/index.ts";
import { nameFile, nameSink, nameSource, type Names } from "./suggestion-title.ts";
import { ruleToWords } from "./trigger-to-words.ts";

/** A suggestion in one narrow line: the description may be cut off. */
export type SuggestionRow = { readonly label: string; readonly description: string };

/** Where from and where to, "TikTok Ads Manager → Google Sheets"; then when and what, "Every Monday · report_{date}.csv". */
export function suggestionToRow({ opportunity }: Suggestion, names: Names): SuggestionRow {
  const { steps, trigger } = opportunity;
  const [source, file] = [nameSource(steps, names), nameFile(steps, names)];
  const ends = [source ?? file, nameSink(steps, names)].filter((end) => end !== undefined);
  const calendar = calendarOf(trigger);
  const rhythm = calendar === null ? undefined : ruleToWords(calendar.rule);
  const rest = [rhythm, source === undefined ? undefined : file].filter((part) => part !== undefined);
  return { label: ends.join(" → ").replace(/^a(?=n? )/, "A"), description: rest.join(" · ") };
}
