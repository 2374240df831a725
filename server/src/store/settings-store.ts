import { type SettingsAnswer, settingsAnswerSchema, type SettingsRequest } from "@floyo/core/sync";
import { settingsSchema } from "@floyo/core/settings";
import type { TransactionSql } from "postgres";
import * as v from "valibot";
import type { PersonSession } from "../database/person-session.ts";

export type SettingsStore = {
  readonly read: (account: string) => Promise<SettingsAnswer>;
  /** Writes what was merged with what holds (`settingsRequestSchema`); answers what holds now. */
  readonly write: (account: string, request: SettingsRequest) => Promise<SettingsAnswer>;
};

async function readSettings(sql: TransactionSql): Promise<SettingsAnswer> {
  const [row] = await sql<{ settings: unknown; sealedRules: string | null; updatedAt: string }[]>`
    select settings, sealed_rules as "sealedRules", updated_at as "updatedAt" from floyo.settings`;
  if (!row) return { settings: v.parse(settingsSchema, {}), updatedAt: 0 };
  return v.parse(settingsAnswerSchema, {
    settings: row.settings,
    updatedAt: Number(row.updatedAt),
    ...(row.sealedRules === null ? {} : { sealedRules: row.sealedRules }),
  });
}

export function createSettingsStore(asPerson: PersonSession): SettingsStore {
  return {
    read: (account) => asPerson(account, readSettings),
    write: (account, { settings, updatedAt, after = null, sealedRules = null }) =>
      asPerson(account, async (sql) => {
        await sql`
          insert into floyo.settings as s (settings, sealed_rules, updated_at)
          select ${JSON.stringify(settings)}::text::jsonb, ${sealedRules}, ${updatedAt}
          where coalesce(${after}::bigint, 0) = 0 or exists (select from floyo.settings)
          on conflict (subject) do update
            set settings = excluded.settings, updated_at = excluded.updated_at,
                sealed_rules = coalesce(excluded.sealed_rules, s.sealed_rules)
            where s.updated_at < excluded.updated_at and s.updated_at = coalesce(${after}::bigint, s.updated_at)`;
        return readSettings(sql);
      }),
  };
}
