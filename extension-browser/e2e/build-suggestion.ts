import { findTargets } from "@floyo/core/automations";
import { mineRoutines } from "@floyo/core/mining";
import { filterSignal, type Signal } from "@floyo/core/privacy";
import { suggest, type Suggestion } from "@floyo/core/suggestions";
import { buildEvent, buildPolicy, buildSignal, testTokenKey } from "@floyo/core/testing";

const secondsPerWeek = 7 * 86_400;
const sheet = "https://docs.google.com/spreadsheets/d/weekly/edit";

/** What core suggests to a person who brought a report from an ads site to a sheet in each of the last four weeks. */
export function buildSuggestions(nowSeconds: number): readonly Suggestion[] {
  const signals = [3, 2, 1, 0].flatMap((weeks) => weekOfReports(nowSeconds - 3600 - weeks * secondsPerWeek));
  const events = signals.flatMap((signal, index) => {
    const filtered = filterSignal(signal, buildPolicy(), testTokenKey);
    return filtered.ok ? [buildEvent({ ...filtered.value.event, seq: index + 1 })] : [];
  });
  const routines = mineRoutines(events, { timeZone: "UTC", nowSeconds });
  return suggest({ routines, decisions: [], nowSeconds, targetsOf: findTargets });
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
