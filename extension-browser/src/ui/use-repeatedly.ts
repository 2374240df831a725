import { useEffect } from "preact/hooks";

const pauseMs = 2000;

/** Does something again and again while the page shows it, one after the other. */
export function useRepeatedly(isActive: boolean, work: () => Promise<void>): void {
  useEffect(() => {
    if (!isActive) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = async () => {
      await work();
      timer = setTimeout(() => void run(), pauseMs);
    };
    timer = setTimeout(() => void run(), pauseMs);
    return () => clearTimeout(timer);
  }, [isActive]);
}
