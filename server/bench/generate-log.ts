import { createRandom, type KnownActivity } from "@floyo/core/testing";

export type LogPlan = {
  readonly routines: number;
  readonly occurrences: number;
  readonly seed: number;
};

const pause = 10_000;

/** Routines of 8 to 16 activities that share a beginning; some activities are optional, some have an alternative. */
export function generateLog({ routines, occurrences, seed }: LogPlan): KnownActivity[] {
  const random = createRandom(seed);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const beginning = ["open", "sign in"];
  const plans = Array.from({ length: routines }, (_, r) =>
    Array.from({ length: 6 + upTo(9) }, (__, k) => ({ name: `${r}.${k}`, odds: upTo(5) })),
  );
  let at = Date.UTC(2026, 0, 5);
  return Array.from({ length: occurrences }, (_, i) => {
    const plan = plans[upTo(routines)] ?? [];
    const steps = plan.flatMap(({ name, odds }, k) => {
      const isPlain = odds > 1 || k === 0 || k === plan.length - 1;
      if (isPlain || random() < 0.6) return [name];
      return odds === 0 ? [] : [`${name} instead`];
    });
    at += pause;
    return [...beginning, ...steps].map((activity) => {
      at += upTo(6000);
      return { at, activity, occurrence: String(i) };
    });
  }).flat();
}

/** Two logs, an occurrence of one or the other at random; each keeps its own order and pace. */
export function interleaveLogs(
  a: readonly KnownActivity[],
  b: readonly KnownActivity[],
  seed: number,
): KnownActivity[] {
  const random = createRandom(seed);
  const queues = [a, b].map((log, which) =>
    [...Map.groupBy(log, ({ occurrence }) => `${which}:${occurrence}`)].map(([occurrence, events]) =>
      events.map((event) => ({ ...event, occurrence })),
    ),
  );
  const mixed: KnownActivity[] = [];
  while (queues.some(({ length }) => length > 0)) {
    const [first = [], second = []] = queues;
    const isFirst = random() < first.length / (first.length + second.length);
    mixed.push(...((isFirst ? first : second).shift() ?? []));
  }
  return mixed;
}
