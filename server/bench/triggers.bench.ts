import process from "node:process";
import { findTrigger, mineRoutines } from "@floyo/core/mining";
import { buildPlantedAfter, createLuck, daySeconds, quietMonths, workStart } from "@floyo/core/testing";
import { disturbances, liveBy } from "./planted-life.ts";
import { plantedRules } from "./planted-rules.ts";
import { daysToMoments, endOf, randomDays } from "./random-days.ts";
import { judgeTrigger } from "./score-trigger.ts";
import { createScoreCard } from "./score-card.ts";

// Prints how often the calendar rule is found again that made-up people keep for two years or a few weeks, by kind of
// rule and by what disturbs it; how often one is found where there is none; and the bars that both are held to.

const lives = 20;
const month = { timeZone: "Europe/Berlin", nowSeconds: workStart + 30 * daySeconds };
const { print, exitCode } = createScoreCard();

const say = (text: string): void => void process.stdout.write(`        ${text}\n`);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const shareOf = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  meanOf(values.map((value) => Number(holds(value))));
const percent = (share: number): string => `${Math.round(share * 100)}`.padStart(5);

type Trial = ReturnType<typeof runTrials>[number];

/** Every rule with every disturbance, half of the lives two years long. */
function runTrials() {
  return Object.entries(plantedRules).flatMap(([kind, plant]) =>
    Object.entries(disturbances).flatMap(([disturbance, how], column) =>
      Array.from({ length: lives }, (_, index) => {
        const seed = 7_000_000 + column * 10_000 + index;
        const planted = plant(createLuck(seed));
        const isLong = index % 2 === 0;
        const life = liveBy(planted, how, { isLong, seed });
        const verdict = judgeTrigger(findTrigger(life.moments, life), planted, life);
        return { kind, disturbance, isLong, ...verdict, isRight: verdict.isRuleRight && verdict.isWindowRight };
      }),
    ),
  );
}

function printRecall(): void {
  const names = Object.keys(disturbances);
  const letters = names.map((_, index) => String.fromCodePoint(97 + index));
  say("rule right: as planted, and the next time is on a day that is due");
  say("window right: it has the middle of the planted window, and is at most an hour wider");
  say("long: two years; short: five weeks, of what is rarer than weekly five times");
  say(names.map((name, index) => `${letters[index]} ${name}`).join("; "));
  const trials = runTrials();
  const isRight = ({ isRight: right }: Trial): boolean => right;
  say(`${"% right rule and window".padEnd(24)}${[...letters, "all"].map((name) => name.padStart(5)).join("")}`);
  const row = (name: string, of: readonly Trial[]): void => {
    const byDisturbance = Map.groupBy(of, ({ disturbance }) => disturbance);
    const shares = names.map((one) => percent(shareOf(byDisturbance.get(one) ?? [], isRight)));
    say(`${name.padEnd(24)}${shares.join("")}${percent(shareOf(of, isRight))}`);
  };
  for (const [kind, of] of Map.groupBy(trials, (trial) => trial.kind)) row(kind, of);
  for (const [isLong, of] of Map.groupBy(trials, (trial) => trial.isLong)) row(isLong ? "long" : "short", of);
  say(`rule alone right ${percent(shareOf(trials, ({ isRuleRight }) => isRuleRight))} %`);
  print("right rule and window", shareOf(trials, isRight), "≥ 0.95");
}

function printQuietMonths(): void {
  const seeds = Array.from({ length: 6 }, (_, index) => 101 + index);
  for (const [kind, buildMonth] of Object.entries(quietMonths)) {
    const found = seeds.map((seed) => mineRoutines(buildMonth(seed), month).filter(({ trigger }) => trigger !== null));
    print(`false rules a person-month, ${kind}`, meanOf(found.map(({ length }) => length)), "≤ 1");
  }
}

/** Twenty things that happen without a rule are what a person does in a month. */
function printRandomDays(): void {
  const things = 20;
  for (const [kind, choose] of Object.entries(randomDays)) {
    for (const span of [30, 91, 730]) {
      const people = Array.from({ length: 30 }, (_, person) => {
        const luck = createLuck(9_000_000 + person * 1000 + span);
        const series = Array.from({ length: things }, () => daysToMoments(choose(span, luck), luck));
        const options = { timeZone: "UTC", nowSeconds: endOf(span) };
        return series.filter((moments) => findTrigger(moments, options) !== null).length;
      });
      print(`false rules among ${things} things, ${span} days, ${kind}`, meanOf(people), "≤ 1");
    }
  }
}

const nearlyAll = 0.7;

type Mined = ReturnType<typeof mineRoutines>[number];

/** Whether it is the planted thing and has its cause for its trigger or, where both are found as one routine, in it. */
function isOfCause({ trigger, steps, occurrences }: Mined, starts: ReadonlySet<string>): boolean {
  const own = occurrences.filter(({ events }) => events.some((id) => starts.has(id))).length;
  const [first] = trigger?.kind === "after" ? [trigger.activity] : steps;
  return own >= nearlyAll * starts.size && first?.place === "google-drive" && first.operation === "download";
}

/** Something that is done when something else was, among other work; and as often, whenever chance has it. */
function printAfter(): void {
  say("found: its trigger is what it follows, or both are one routine");
  const backgrounds = ["sparse", "downloads", "developer", "meetings", "partTime"] as const;
  const plans = backgrounds.flatMap((among) =>
    (["single", "chain"] as const).flatMap((follower) =>
      Array.from({ length: 10 }, (_, index) => ({ among, follower, seed: 501 + index })),
    ),
  );
  const mine = (isLinked: boolean) =>
    plans.map((plan) => {
      const { events, starts } = buildPlantedAfter({ ...plan, isLinked });
      return { routines: mineRoutines(events, month), starts: new Set<string>(starts) };
    });
  const linked = mine(true);
  const found = shareOf(linked, ({ routines, starts }) => routines.some((routine) => isOfCause(routine, starts)));
  print("what follows something else is found", found, "≥ 0.95");
  const countAfter = ({ routines }: (typeof linked)[number]): number =>
    routines.filter(({ trigger }) => trigger?.kind === "after").length;
  print("false triggers after something a month, unlinked", meanOf(mine(false).map(countAfter)), "≤ 0.05");
}

printRecall();
printQuietMonths();
printRandomDays();
printAfter();
process.exitCode = exitCode();
