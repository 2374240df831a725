import { isDeepStrictEqual } from "node:util";
import type { Outcome } from "./run-case.ts";

/** The line of one case. `said`: why, where it does not hold. */
export type Verdict = {
  readonly imported: boolean;
  readonly executed: boolean;
  readonly same: boolean;
  readonly said: string;
};

/** What came of a workflow; neither where it was taken and did not start. */
export type InN8n = { readonly refusal?: string; readonly outcome?: Outcome };

/** The scripts of all languages must agree with n8n: on the end, and on all that arrived. */
export function judge({ refusal, outcome }: InN8n, byScripts: readonly Outcome[]): Verdict {
  if (refusal !== undefined) return { imported: false, executed: false, same: false, said: refusal };
  if (outcome === undefined) return { imported: true, executed: false, same: false, said: "it did not start" };
  const other = byScripts.find(({ ended, seen }) => ended !== outcome.ended || !isDeepStrictEqual(seen, outcome.seen));
  const said = other === undefined ? "" : describeDifference(outcome, other);
  return { imported: true, executed: true, same: other === undefined && byScripts.length > 0, said };
}

function describeDifference(inN8n: Outcome, byScript: Outcome): string {
  const [n8n, script] = [inN8n, byScript].map(({ ended, said, seen }) => `${ended} ${said} ${JSON.stringify(seen)}`);
  return `\n  n8n    ${n8n}\n  script ${script}`;
}
