import type { JSX } from "preact";
import type { Doing } from "./use-action.ts";

type OutcomeLineProps<Answer> = {
  readonly doing: Doing<Answer>;
  readonly busy: string;
  readonly done: (answer: Answer) => string;
};

/** Says how an action goes, also to those who do not see it. */
export function OutcomeLine<Answer>({ doing, busy, done }: OutcomeLineProps<Answer>): JSX.Element {
  return (
    <p role="status" class={doing.state === "failed" ? "failure" : "outcome"}>
      {doing.state === "busy" && busy}
      {doing.state === "done" && done(doing.answer)}
      {doing.state === "failed" && doing.words}
    </p>
  );
}
