import { useEffect, useState } from "preact/hooks";

/** What is read from the device, or asked of the server. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "loaded"; readonly value: T };

/** Reads when it is first shown and whenever an input changes; until then what was read before stays. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  useEffect(() => {
    let isOver = false;
    const show = (next: Loaded<T>) => {
      if (!isOver) setLoaded(next);
    };
    load().then(
      (value) => show({ state: "loaded", value }),
      () => show({ state: "failed" }),
    );
    return () => {
      isOver = true;
    };
  }, inputs);
  return loaded;
}
