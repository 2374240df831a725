import type { Backtest, BacktestTime } from "../automations/index.ts";
import { eventToLine } from "./activity-line.ts";
import { describeDay, describeTime } from "./describe-day.ts";
import type { ViewContext } from "./view-context.ts";

/** A line of a diff: what would be new (`+`), what would be gone (`-`), what stays. The words alone say it too. */
export type DiffLine = { readonly sign: "+" | "-" | " "; readonly text: string };

/** What an automation would have done, beside what the person did; oldest first. */
export type BacktestDiff = {
  readonly summary: string;
  readonly times: readonly { readonly heading: string; readonly lines: readonly DiffLine[] }[];
};

export function backtestToDiff({ times }: Backtest, context: ViewContext): BacktestDiff {
  return {
    summary: summarize(times, context),
    times: times.map((time) => ({
      heading: describeDay(momentOf(time), context),
      lines: [
        tellRun(time, context),
        ...inOrder(time).map(({ event, isSpared }): DiffLine => {
          const { time, text } = eventToLine(event, context);
          return {
            sign: isSpared ? "-" : " ",
            text: `${isSpared ? "No longer by hand" : "Still by hand"}: ${time} ${text}`,
          };
        }),
      ],
    })),
  };
}

function summarize(times: readonly BacktestTime[], { locale }: ViewContext): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const done = times.filter(({ fate }) => fate !== "for-nothing");
  const spared = done.reduce((sum, { takenOver }) => sum + takenOver.length, 0);
  const all = done.reduce((sum, { byHand }) => sum + byHand.length, spared);
  const minutes = done.reduce((sum, time) => sum + (time.minutes ?? 0), 0);
  const idle = times.length - done.length;
  const often =
    done.length === 1
      ? "The last time that you did it"
      : `The last ${number.format(done.length)} times that you did it`;
  return [
    `${often}, it would have taken over ${number.format(spared)} of ${number.format(all)} ${all === 1 ? "action" : "actions"}`,
    ...(minutes > 0 ? [`, with at least ${number.format(minutes)} min of measured work`] : []),
    ".",
    ...(idle === 0 ? [] : [` ${countIdle(idle, number)}`]),
  ].join("");
}

function countIdle(idle: number, number: Intl.NumberFormat): string {
  return idle === 1
    ? "Once it would have run on a day when you didn't do it."
    : `${number.format(idle)} times it would have run on a day when you didn't do it.`;
}

function tellRun(time: BacktestTime, context: ViewContext): DiffLine {
  const { fate, runAt } = time;
  if (fate === "started") return { sign: "+", text: "It runs when you start it" };
  if (fate === "as-it-comes") return { sign: "+", text: "It adds each new row soon after it appears" };
  if (runAt === undefined) return { sign: " ", text: "It does not run: this day is not by its rule" };
  const at = describeTime(runAt, context);
  if (fate === "on-time") return { sign: "+", text: `It runs by itself at ${at}` };
  if (fate === "other-day") return { sign: "+", text: `It runs by itself on ${describeDay(runAt, context)} at ${at}` };
  return { sign: "+", text: `It runs by itself at ${at}: for nothing, or for a time that you missed` };
}

/** When the person did it, or else when it would have run. */
const momentOf = (time: BacktestTime): number => inOrder(time)[0]?.event.at ?? time.runAt ?? 0;

function inOrder({ takenOver, byHand }: BacktestTime) {
  const work = [
    ...takenOver.map((event) => ({ event, isSpared: true })),
    ...byHand.map((event) => ({ event, isSpared: false })),
  ];
  return work.toSorted((a, b) => a.event.at - b.event.at || a.event.seq - b.event.seq);
}
