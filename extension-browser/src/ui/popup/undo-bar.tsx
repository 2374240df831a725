import type { PageRequest } from "../../messages.ts";
import type { Act } from "./act.ts";

/** What the person decided last, so that it can be taken back while the popup is open. */
export type Decided = { readonly suggestion: string; readonly words: string };

export function requestToDecided({
  suggestion,
  decision,
}: Extract<PageRequest, { kind: "decide" }>): Decided | undefined {
  if (decision === "undo") return undefined;
  const words = { accept: "Marked as in use.", snooze: "Back in a week.", never: "Never again, on any device." };
  return { suggestion, words: words[decision] };
}

export function UndoBar({ decided, act }: { readonly decided: Decided; readonly act: Act }) {
  const undo = () => void act({ kind: "decide", suggestion: decided.suggestion, decision: "undo" });
  return (
    <div class="undo" role="status">
      <span>{decided.words}</span>
      <button type="button" onClick={undo}>
        Undo
      </button>
    </div>
  );
}
