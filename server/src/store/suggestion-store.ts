import {
  type Decision,
  decisionSchema,
  type SharedCounts,
  sharedCountsSchema,
  type Suggestion,
  suggestionSchema,
} from "@floyo/core/suggestions";
import * as v from "valibot";
import type { AskAsPerson } from "../database/person-session.ts";
import { decisionsSql } from "./decision-store.ts";

/** What mining found for a person, surest first, and the decisions, of which those made since are not yet applied. */
export type MinedSuggestions = {
  readonly suggestions: readonly Suggestion[];
  readonly decisions: readonly Decision[];
  /** What other people said, as last counted. */
  readonly others: SharedCounts;
  /** Time of the newest event that mining has seen, in seconds UTC; 0 before the first. */
  readonly minedThrough: number;
};

export type SuggestionStore = { readonly read: (account: string) => Promise<MinedSuggestions> };

const rowSchema = v.object({
  minedThrough: v.pipe(v.string(), v.transform(Number)),
  suggestions: v.array(suggestionSchema),
  decisions: v.array(decisionSchema),
  others: sharedCountsSchema,
});

const questionSql = `
  select coalesce(mined_through, 0)::text as "minedThrough",
    coalesce((select jsonb_agg(s.suggestion order by s.rank) from floyo.suggestions s), '[]') as suggestions,
    ${decisionsSql} as decisions,
    coalesce((select counts from floyo.shared_counts order by month desc limit 1), '{}') as others
  from floyo.subjects`;

export function createSuggestionStore(askAsPerson: AskAsPerson): SuggestionStore {
  return {
    read: async (account) => {
      const [row] = await askAsPerson(account, questionSql);
      return row === undefined
        ? { suggestions: [], decisions: [], others: {}, minedThrough: 0 }
        : v.parse(rowSchema, row);
    },
  };
}
