import { setTimeout as wait } from "node:timers/promises";

/** Asks again until the answer is there; a browser has no other way to say that it is done. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, limitMs = 20_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await wait(50);
  }
}
