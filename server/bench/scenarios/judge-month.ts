import { type Decision, standingDecisions, type Suggestion } from "@floyo/core/suggestions";
import { findSaying, isRhythmRight, isSaid, type Now, timesOf } from "./judge-suggestion.ts";
import { liveStory } from "./live-story.ts";
import { type DayShown, type Engine, replayMonth } from "./replay-month.ts";
import type { Saying, Story } from "./story.ts";

/** A suggestion as it stood in the list of one day; `saying`: what it rightly says. */
export type Judged = { readonly suggestion: Suggestion; readonly saying: Saying | undefined };

/** What became of one thing that should be said. */
export type Heard = {
  readonly saying: Saying;
  /** How often it had been done at the end of the day on which it was first in the list. */
  readonly firstTime: number | undefined;
  /** Whether its rhythm was right when it was last in the list. */
  readonly isRhythmRight: boolean;
  /** Whether it would have been in the list if something could be written for everything. */
  readonly isNoticed: boolean;
};

export type MonthVerdict = {
  readonly days: number;
  /** The list of each day, in its order. */
  readonly lists: readonly (readonly Judged[])[];
  readonly heard: readonly Heard[];
  /** Of the interruptions, those that say nothing that should or may be said. */
  readonly falseInterruptions: number;
  readonly interruptions: number;
  /** Distinct suggestions that would be false if something could be written for everything. */
  readonly falseNoticed: number;
  readonly mostInADay: number;
  readonly duplicates: number;
  /** Suggestions of one day that are there the next day too, and how many of those keep their id and a decision. */
  readonly carried: number;
  readonly kept: number;
};

/** Lives a story, replays it as the product does, and judges every day. */
export function judgeMonth(story: Story, seed: number, engine?: Engine): MonthVerdict {
  const month = liveStory(story, seed);
  const shown = replayMonth(story, month, engine);
  const nowOf = ({ day, nowSeconds }: DayShown): Now => ({ month, day, nowSeconds });
  const judge = (day: DayShown, list: readonly Suggestion[]): Judged[] =>
    list.map((suggestion) => ({ suggestion, saying: findSaying(story, suggestion, nowOf(day)) }));
  const lists = shown.map((day) => judge(day, day.list));
  const interrupted = shown.map((day) => judge(day, day.interrupted));
  const noticed = shown.flatMap((day) => judge(day, day.noticed));
  const carried = shown.flatMap((day, index) => listCarried(day, shown[index + 1]));
  return {
    days: shown.length,
    lists,
    heard: story.says.filter(({ may }) => !may).map((saying) => hear(saying, shown, nowOf)),
    falseInterruptions: interrupted.flat().filter(({ saying }) => saying === undefined).length,
    interruptions: interrupted.flat().length,
    falseNoticed: new Set(noticed.flatMap(({ saying, suggestion }) => (saying === undefined ? suggestion.id : [])))
      .size,
    mostInADay: Math.max(...interrupted.map(({ length }) => length)),
    duplicates: countDuplicates(interrupted.flat()) + Math.max(...lists.map(countDuplicates)),
    carried: carried.length,
    kept: carried.filter(Boolean).length,
  };
}

function hear(saying: Saying, shown: readonly DayShown[], nowOf: (day: DayShown) => Now): Heard {
  const right = shown.flatMap((day) =>
    day.list.flatMap((suggestion) => (isSaid(saying, suggestion, nowOf(day)) ? [{ day, suggestion }] : [])),
  );
  const [first] = right;
  const last = right.at(-1);
  return {
    saying,
    firstTime: first && timesOf(saying, nowOf(first.day)).length,
    isRhythmRight: last !== undefined && isRhythmRight(saying, last.suggestion),
    isNoticed: shown.some((day) => day.noticed.some((suggestion) => isSaid(saying, suggestion, nowOf(day)))),
  };
}

/** What is said a second time. */
function countDuplicates(judged: readonly Judged[]): number {
  const said = judged.flatMap(({ saying }) => saying ?? []);
  return said.length - new Set(said).size;
}

/** Of each suggestion that the next day has too (half of its events or more): whether it has its id, and a "never" would hold. */
function listCarried({ list, nowSeconds }: DayShown, next: DayShown | undefined): boolean[] {
  return list.flatMap((suggestion) => {
    const events = new Set<string>(eventsOf(suggestion));
    const later = next?.list.find((each) => eventsOf(each).filter((id) => events.has(id)).length * 2 >= events.size);
    if (later === undefined) return [];
    const { id, activities } = suggestion;
    const never: Decision = { suggestion: id, activities, kind: "never", at: nowSeconds };
    return [later.id === id && standingDecisions(later, [never]).length > 0];
  });
}

const eventsOf = ({ evidence }: Suggestion): readonly string[] => evidence.occurrences.flatMap(({ events }) => events);
