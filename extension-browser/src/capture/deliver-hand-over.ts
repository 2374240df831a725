import type { HandOver } from "./handed-files.ts";

export type Delivery = {
  /** Answers `true` when the hand-over is on disk or was refused; rejects or answers otherwise when the worker died. */
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly wait: (ms: number) => Promise<void>;
};

const waitsMs = [100, 500, 2000, 5000, 10_000];

/** The worker may be killed at any moment: the page says it again until it hears that it is kept. The log knows repeats. */
export async function deliverHandOver(handOver: HandOver, { sendMessage, wait }: Delivery): Promise<void> {
  for (const waitMs of waitsMs) {
    const answer = await sendMessage({ kind: "files-handed", handOver }).catch(() => undefined);
    if (answer === true) return;
    await wait(waitMs);
  }
}
