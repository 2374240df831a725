/** Calls back when nothing was noted for `quietMs`, and at the latest `maxMs` after the first note. */
export function createQuietTimer({ quietMs, maxMs }: { quietMs: number; maxMs: number }, onQuiet: () => void) {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const dispose = () => {
    clearTimeout(quiet);
    clearTimeout(limit);
    quiet = limit = undefined;
  };
  const end = () => {
    dispose();
    onQuiet();
  };
  return {
    note: () => {
      clearTimeout(quiet);
      quiet = setTimeout(end, quietMs);
      limit ??= setTimeout(end, maxMs);
    },
    dispose,
  };
}
