import { type ConsentReceipt, consentReceiptSchema } from "@floyo/core/settings";
import * as v from "valibot";
import type { PersonSession } from "../database/person-session.ts";

/** Who said yes or no to what, when and to which words: append-only, the same receipt again changes nothing. */
export type ConsentStore = {
  readonly add: (account: string, receipts: readonly ConsentReceipt[]) => Promise<void>;
  /** What was answered on the account page, in the order in which it came. */
  readonly listFromWeb: (account: string) => Promise<readonly ConsentReceipt[]>;
};

export function createConsentStore(asPerson: PersonSession): ConsentStore {
  return {
    add: (account, receipts) =>
      asPerson(account, async (sql) => {
        await sql`
          insert into floyo.consent_receipts (purpose, surface, granted, at, text_version, text_hash)
          select purpose, surface, granted, at, "textVersion", "textHash"
          from json_to_recordset(${JSON.stringify(receipts)}::text::json)
            as r (purpose text, surface text, granted boolean, at bigint, "textVersion" integer, "textHash" text)
          on conflict do nothing`;
      }),
    listFromWeb: (account) =>
      asPerson(account, async (sql) => {
        const rows = await sql`
          select purpose, surface, granted, at::int, text_version as "textVersion", text_hash as "textHash"
          from floyo.consent_receipts where surface = 'web' order by received_at, at`;
        return v.parse(v.array(consentReceiptSchema), rows);
      }),
  };
}
