import type { EventLog } from "./event-log.ts";
import { hasSeq } from "./seq-ranges.ts";
import type { DeletionsAnswer } from "./your-data.ts";

/**
 * What the person deleted elsewhere goes here, too. The server has the tombstones already: they leave the outbox at once, and
 * a crash in between only sends them again. `isMeant`: the number was given under the id that was asked for. False when the
 * log refuses: it is for the next sync.
 */
export async function applyDeletions(
  log: EventLog,
  { removed }: DeletionsAnswer,
  isMeant: (seq: number) => boolean = () => true,
): Promise<boolean> {
  if (removed.length === 0) return true;
  try {
    const seqs = (await log.read(0)).map(({ seq }) => seq).filter((seq) => hasSeq(removed, seq) && isMeant(seq));
    await log.remove(seqs, "deletion");
    await log.acknowledge(seqs.map((seq) => ({ seq, kind: "tombstone" })));
    return true;
  } catch {
    return false;
  }
}
