import type { Signal } from "@floyo/core/privacy";
import { buildSignal } from "@floyo/core/testing";

const secondsPerDay = 86_400;
const sheet = "https://docs.google.com/spreadsheets/d/weekly/edit";

/** A report that was brought from an ads site to a sheet in each of the last four weeks. */
export const recallReports = (nowSeconds: number): readonly Signal[] =>
  [3, 2, 1, 0].flatMap((weeks) => {
    const at = nowSeconds - 3600 - weeks * 7 * secondsPerDay;
    return bring({ at, name: `report_${dateOf(at)}.csv`, from: "https://ads.tiktok.com/" });
  });

/** Sales on each of the last forty days, under a long name that is written from right to left. */
export const recallSales = (nowSeconds: number): readonly Signal[] =>
  Array.from({ length: 40 }, (_, index) => nowSeconds - (40 - index) * secondsPerDay).flatMap((at) =>
    bring({
      at,
      name: `تقرير المبيعات اليومي مع اسم طويل جدا لا ينتهي أبدا_${dateOf(at)}.csv`,
      from: "https://dashboard.stripe.com/",
    }),
  );

const dateOf = (at: number): string => new Date(at * 1000).toISOString().slice(0, 10);

type Brought = { readonly at: number; readonly name: string; readonly from: string };

function bring({ at, name, from }: Brought): readonly Signal[] {
  const bytes = 40_000 + (at % 997);
  return [
    buildSignal({
      utcOffsetMinutes: 0,
      atMs: at * 1000,
      file: { path: `/home/robin/Downloads/${name}`, bytes },
      place: { kind: "site", url: from },
    }),
    buildSignal({
      utcOffsetMinutes: 0,
      atMs: (at + 600) * 1000,
      operation: "upload",
      file: { name, bytes },
      place: { kind: "site", url: sheet },
      target: sheet,
      tool: "file-input",
    }),
  ];
}
