import type { ApiOutcome } from "@floyo/core/sync";
import { useSignal } from "@preact/signals";
import { outcomeToWords } from "./loaded.ts";

export type Doing<Answer> =
  | { readonly state: "idle" | "busy" }
  | { readonly state: "done"; readonly answer: Answer }
  | { readonly state: "failed"; readonly words: string };

/** Something that the person asks the server to do, and how far it is. `noAnswer`: what to say when nobody can know. */
export function useAction<Answer>(noAnswer?: string) {
  const doing = useSignal<Doing<Answer>>({ state: "idle" });
  const run = async (ask: () => Promise<ApiOutcome<Answer>>): Promise<void> => {
    doing.value = { state: "busy" };
    const outcome = await ask();
    doing.value =
      outcome.kind === "answered"
        ? { state: "done", answer: outcome.answer }
        : { state: "failed", words: (outcome.kind === "unreachable" && noAnswer) || outcomeToWords(outcome) };
  };
  const reset = (): void => void (doing.value = { state: "idle" });
  return { doing: doing.value, run, reset };
}
