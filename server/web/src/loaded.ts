import type { ApiOutcome } from "@floyo/core/sync";
import { type ReadonlySignal, signal } from "@preact/signals";

export type Loading<Answer> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly answer: Answer }
  | { readonly state: "failed"; readonly words: string };

/** What went wrong, in words; what is on the server is as it was. */
export function outcomeToWords(outcome: Exclude<ApiOutcome<unknown>, { kind: "answered" }>): string {
  if (outcome.kind === "unreachable") {
    return outcome.reason === "no-connection"
      ? "The server did not answer. Nothing is lost; check that it is running."
      : "Something between you and the server answered in its place, perhaps a network sign-in page.";
  }
  if (outcome.status === 401) return "Your sign-in has ended. Sign in again; nothing is lost.";
  if (outcome.status === 429) return "Too many requests. Wait a minute, then try again.";
  return `The server could not do that (${outcome.code ?? outcome.status}). Nothing was changed.`;
}

export type Loaded<Answer> = {
  readonly loading: ReadonlySignal<Loading<Answer>>;
  readonly load: () => Promise<void>;
  /** What is shown stays when nothing newer can be had. */
  readonly renew: () => Promise<void>;
};

/** Asks the server, and keeps what it said for the page to show. */
export function createLoaded<Answer>(ask: () => Promise<ApiOutcome<Answer>>): Loaded<Answer> {
  const loading = signal<Loading<Answer>>({ state: "loading" });
  const load = async (): Promise<void> => {
    const outcome = await ask();
    loading.value =
      outcome.kind === "answered"
        ? { state: "loaded", answer: outcome.answer }
        : { state: "failed", words: outcomeToWords(outcome) };
  };
  const renew = async (): Promise<void> => {
    const outcome = await ask();
    if (outcome.kind === "answered") loading.value = { state: "loaded", answer: outcome.answer };
  };
  return { loading, load, renew };
}
