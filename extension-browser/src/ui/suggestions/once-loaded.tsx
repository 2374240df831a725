import type { ComponentChildren } from "preact";
import { yourDataSentence } from "../options/your-data-sentence.ts";
import type { Loaded } from "./use-loaded.ts";

type Props<T> = { readonly loaded: Loaded<T>; readonly children: (value: T) => ComponentChildren };

/** What was read, or that it is being read, or that it cannot be. */
export function OnceLoaded<T>({ loaded, children }: Props<T>) {
  if (loaded.state === "loaded") return <>{children(loaded.value)}</>;
  if (loaded.state === "failed") {
    return (
      <p role="alert" class="warning">
        {yourDataSentence("history-unreadable")}
      </p>
    );
  }
  return (
    <p role="status" class="quiet">
      Reading what was noted…
    </p>
  );
}
