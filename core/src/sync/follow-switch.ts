/** Starts what goes on until it is ended, once at a time, and ends it. What ended by itself can be started again. */
export function createFollowSwitch(follow: (signal: AbortSignal) => Promise<void>) {
  let following: AbortController | undefined;
  return {
    on: (): void => {
      if (following !== undefined) return;
      const begun = new AbortController();
      following = begun;
      const forget = () => {
        if (following === begun) following = undefined;
      };
      void follow(begun.signal).then(forget, forget);
    },
    off: (): void => {
      following?.abort();
      following = undefined;
    },
  };
}
