import { failureSentence } from "../failure-sentence.ts";
import type { Act } from "./act.ts";

/** What the person must know while all else goes on. */
export function Problem({ code, act }: { readonly code: string; readonly act: Act }) {
  return (
    <section class="problem" role="alert">
      <p>{failureSentence(code)}</p>
      {code === "state-lost" && (
        <button type="button" onClick={() => void act({ kind: "acknowledge-loss" })}>
          Understood
        </button>
      )}
    </section>
  );
}
