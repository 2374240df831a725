import { type ActivityEvent, eventToNames, type NameOf } from "../events/index.ts";

type ExportedEvent = {
  readonly timestamp: string;
  /** Seconds. */
  readonly duration: number;
  readonly data: Readonly<Record<string, unknown>>;
};

/** An export as ActivityWatch reads it in: one bucket for each device. */
export type ActivityWatchExport = {
  readonly buckets: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly type: "app.floyo.activity";
        readonly client: "floyo";
        readonly hostname: string;
        readonly created: string;
        readonly events: readonly ExportedEvent[];
      }
    >
  >;
};

/**
 * The events as buckets of ActivityWatch: when, how long, and as `data` every other field of the event in its own words,
 * with the readable names beside them. `readActivityWatch` reads the same events from it, ids included.
 */
export function exportActivityWatch(
  events: readonly ActivityEvent[],
  nameOf: NameOf = () => undefined,
): ActivityWatchExport {
  const byDevice = Map.groupBy(events, ({ device }) => device);
  const buckets = [...byDevice].map(([device, events]) => {
    const id = `floyo_${device}`;
    const created = isoTime(events.reduce((first, { at }) => Math.min(first, at), Infinity));
    const exported = events.map((event) => exportEvent(event, nameOf));
    return [
      id,
      { id, type: "app.floyo.activity", client: "floyo", hostname: device, created, events: exported },
    ] as const;
  });
  return { buckets: Object.fromEntries(buckets) };
}

function exportEvent({ at, ...fields }: ActivityEvent, nameOf: NameOf): ExportedEvent {
  const names = eventToNames(fields, nameOf);
  const data = Object.keys(names).length === 0 ? fields : { ...fields, names };
  return { timestamp: isoTime(at), duration: fields.active ?? 0, data };
}

const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString();
