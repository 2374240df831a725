import { mineRoutines, type Routine } from "@floyo/core/mining";
import { filterSignal, type Signal } from "@floyo/core/privacy";
import { buildEvent, buildPolicy, buildSignal, testTokenKey } from "@floyo/core/testing";

const secondsPerWeek = 7 * 86_400;
const sheet = "https://docs.google.com/spreadsheets/d/weekly/edit";

/** The routine of a person who brought a report from an ads site to a sheet in each of the last four weeks. */
export function buildRoutines(nowSeconds: number): readonly Routine[] {
  const signals = [3, 2, 1, 0].flatMap((weeks) => weekOfReports(nowSeconds - 3600 - weeks * secondsPerWeek));
  const events = signals.flatMap((signal, index) => {
    const filtered = filterSignal(signal, buildPolicy(), testTokenKey);
    return filtered.ok ? [buildEvent({ ...filtered.value.event, seq: index + 1 })] : [];
  });
  return mineRoutines(events, { timeZone: "UTC", nowSeconds });
}

function weekOfReports(at: number): readonly Signal[] {
  const name = `report_${new Date(at * 1000).toISOString().slice(0, 10)}.csv`;
  const bytes = 40_000 + (at % 997);
  const file = { path: `/home/robin/Downloads/${name}`, bytes };
  return [
    buildSignal({ atMs: at * 1000, file }),
    buildSignal({
      atMs: (at + 600) * 1000,
      operation: "upload",
      file: { name, bytes },
      place: { kind: "site", url: sheet },
      target: sheet,
      tool: "file-input",
    }),
  ];
}
