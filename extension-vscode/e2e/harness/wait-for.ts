/** Looks again and again until there is something; `say` tells what was waited for. Also for what runs before the tests. */
export async function waitFor<T>(look: () => T | undefined, say: () => string, patienceMs = 60_000): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${say()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
