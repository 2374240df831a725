import { useEffect } from "preact/hooks";

const pauseMs = 2000;

/** Does something again and again while the page shows it, one after the other. */
export function useRepeatedly(isActive: boolean, work: () => Promise<void>): void {
  useEffect(() => {
    if (!isActive) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      if (!isOver) timer = setTimeout(() => void work().then(wait), pauseMs);
    };
    wait();
    return () => {
      isOver = true; // also when the work is under way
      clearTimeout(timer);
    };
  }, [isActive]);
}
