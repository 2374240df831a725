import type { Luck } from "../luck.ts";

/** What can be killed: it waits for its turns, and once dead never gets another. */
export type Process = { isDead: boolean };

export type Turns = {
  /** Goes on when chance gives the process its turn. */
  readonly pause: (process: Process) => Promise<void>;
  /** Gives so many turns, or fewer when nobody waits any more: then it is true. */
  readonly give: (most: number) => Promise<boolean>;
};

/** Between two pauses lie fewer promises than this; more would only make the order of turns less mixed, never another. */
const promisesBetween = 16;

/**
 * Decides at every point where a program waits for its disk or network who goes on, by chance from a seed: the same seed is
 * the same order, to the last turn.
 */
export function createTurns(luck: Luck): Turns {
  let waiting: { readonly process: Process; readonly goOn: () => void }[] = [];
  return {
    pause: (process) => new Promise((goOn) => waiting.push({ process, goOn })),
    give: async (most) => {
      await settle();
      for (let turn = 0; turn < most; turn += 1) {
        waiting = waiting.filter(({ process }) => !process.isDead);
        const [chosen] = waiting.splice(luck.upTo(waiting.length), 1);
        if (chosen === undefined) return true;
        chosen.goOn();
        await settle();
      }
      return false;
    },
  };
}

async function settle(): Promise<void> {
  for (let count = 0; count < promisesBetween; count += 1) await Promise.resolve();
}
