import process from "node:process";
import { createScoreCard } from "./score-card.ts";
import { judgeMonth, type MonthVerdict } from "./scenarios/judge-month.ts";
import { type NamedStory, readStories } from "./scenarios/read-stories.ts";
import { sumUp } from "./scenarios/sum-up.ts";

// Lives each story of scenarios/stories a few times, replays it day by day as the product does, and prints how right,
// how complete, how early and how calm the suggestions are, beside what they are held to. `--verbose`: a line a month
// of the stories that are not held out.

const seeds = [1, 2, 3];
const isVerbose = process.argv.includes("--verbose");
const { print, exitCode } = createScoreCard();
const say = (text: string): void => void process.stdout.write(`        ${text}\n`);

function judgeStory({ name, story }: NamedStory): readonly MonthVerdict[] {
  const months = seeds.map((seed) => judgeMonth(story, seed));
  if (isVerbose && !story.isHeldOut) {
    for (const [index, month] of months.entries()) say(`${name} ${seeds[index]}: ${describe(month)}`);
  }
  return months;
}

function describe({ heard, falseInterruptions, interruptions, duplicates, lists }: MonthVerdict): string {
  const wrong = lists.flat().filter(({ saying }) => saying === undefined).length;
  const calm = `${interruptions} interruptions, ${falseInterruptions} false; ${wrong} false in all lists`;
  return [...heard.map(describeHeard), calm, ...(duplicates > 0 ? [`${duplicates} duplicates`] : [])].join("; ");
}

function describeHeard({ saying, firstTime, isRhythmRight, isNoticed }: MonthVerdict["heard"][number]): string {
  const about = saying.about[0] ?? "";
  if (firstTime === undefined) return `${about} ${isNoticed ? "noticed, nothing can be written" : "never"}`;
  return `${about} at time ${firstTime} of ${saying.by}${isRhythmRight ? "" : ", rhythm wrong"}`;
}

function printFigures(of: string, stories: readonly NamedStory[]): void {
  const months = stories.flatMap(judgeStory);
  const figures = sumUp(months);
  say(`${of}: ${stories.length} stories, ${months.length} months`);
  print("precision@1, every day", figures.precisionAt1, "≥ 0.85");
  print("precision@3, every day", figures.precisionAt3, "≥ 0.80");
  print("precision@1, last day", figures.lastPrecisionAt1, "≥ 0.85");
  print("precision@3, last day", figures.lastPrecisionAt3, "≥ 0.80");
  print("recall", figures.recall, "≥ 0.75");
  print("… if something could be written for everything", figures.noticed);
  print("false suggestions a quiet person-month", figures.falseInQuiet, "≤ 1");
  print("… if something could be written for everything", figures.falseNoticedInQuiet);
  print("false suggestions a month with something to say", figures.falseInOthers);
  print("duplicates", figures.duplicates, "≤ 0");
  print("first good suggestion, weekly: time, median", figures.weeklyFirst, "≤ 3");
  print("first good suggestion, daily: time, median", figures.dailyFirst, "≤ 4");
  print("… share of weekly ones by the third time", figures.weeklyInTime);
  print("… share of others by the fourth time", figures.dailyInTime);
  print("rhythm right of what was heard", figures.rhythmRight);
  print("most new suggestions on a day", figures.mostInADay, "≤ 1");
  print("identity and decision kept from day to day", figures.stable, "≥ 0.99");
}

const stories = readStories();
printFigures(
  "open",
  stories.filter(({ story }) => !story.isHeldOut),
);
printFigures(
  "held out",
  stories.filter(({ story }) => story.isHeldOut),
);
process.exitCode = exitCode();
