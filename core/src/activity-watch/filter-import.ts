import { type EventId, importedEventId } from "../events/index.ts";
import { filterSignal, type FilteredSignal, type Policy, type Signal, type TokenKey } from "../privacy/index.ts";

export type ImportDoor = {
  readonly key: TokenKey;
  readonly policyOf: (signal: Signal) => Policy;
  /** Ids that are in the log already. */
  readonly known: ReadonlySet<EventId>;
};

/** What passes the door and was not read in before, in the order of the signals. */
export function filterImport(signals: readonly Signal[], { key, policyOf, known }: ImportDoor): FilteredSignal[] {
  const ids = new Set(known);
  return signals.flatMap((signal) => {
    const passed = filterSignal(signal, policyOf(signal), key);
    const id = passed.ok ? importedEventId(passed.value.event) : undefined;
    if (!passed.ok || id === undefined || ids.has(id)) return [];
    ids.add(id);
    return [passed.value];
  });
}
