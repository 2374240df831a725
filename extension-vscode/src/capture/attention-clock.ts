export type AttentionClock = {
  /** The document that the person attends to from now on; `undefined` when the window lost the focus or the person left. */
  readonly attend: (document: string | undefined) => void;
  /** Seconds of attention that the document got since it was last asked for. */
  readonly takeSeconds: (document: string) => number;
};

/** Measures, in memory, how long a document was in front while the window had the focus. */
export function createAttentionClock(nowMs: () => number): AttentionClock {
  const msByDocument = new Map<string, number>();
  let current: { readonly document: string; readonly sinceMs: number } | undefined;
  const close = () => {
    if (current === undefined) return;
    const spentMs = Math.max(0, nowMs() - current.sinceMs);
    msByDocument.set(current.document, (msByDocument.get(current.document) ?? 0) + spentMs);
    current = { ...current, sinceMs: nowMs() };
  };
  return {
    attend: (document) => {
      close();
      current = document === undefined ? undefined : { document, sinceMs: nowMs() };
    },
    takeSeconds: (document) => {
      close();
      const seconds = (msByDocument.get(document) ?? 0) / 1000;
      msByDocument.delete(document);
      return seconds;
    },
  };
}
