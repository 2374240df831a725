import type { TransactionSql } from "postgres";
import type { PersonSession } from "../database/person-session.ts";
import { decisionsSql } from "./decision-store.ts";
import { eventColumnsSql, rowToEvent } from "./row-to-event.ts";

type Row = Readonly<Record<string, unknown>>;
/** Rows in order of device and number, so many at a time: what is exported never lies in memory whole. */
export type Pages = AsyncGenerator<readonly Row[]>;

export type ExportStore = {
  /** All of `exportSchema` but what grows with every day; the audit log says that it was asked for. */
  readonly readFacts: (account: string) => Promise<Row>;
  /**
   * Each page is a question of its own: whoever reads slowly holds no connection. What comes or goes meanwhile may be missing
   * or not, nothing is there twice.
   */
  readonly readEvents: (account: string) => Pages;
  readonly readTombstones: (account: string) => Pages;
};

const pageRows = 1000;

const listSql = (items: string): string => `coalesce((${items}), '[]')`;

const factsSql = `select
  extract(epoch from now())::int as "exportedAt",
  floyo.own_account() as account,
  ${listSql(`select jsonb_agg(jsonb_build_object('device', device, 'surface', surface, 'publicKey', public_key,
    'createdAt', extract(epoch from created_at)::int, 'lastSeenAt', extract(epoch from last_seen_at)::int,
    'revokedAt', extract(epoch from revoked_at)::int, 'clockAhead', clock_ahead) order by created_at, device) from floyo.devices`)} as devices,
  (select jsonb_strip_nulls(jsonb_build_object('updatedAt', updated_at, 'sealedRules', sealed_rules))
    || jsonb_build_object('settings', settings) from floyo.settings) as settings,
  ${listSql(`select jsonb_agg(jsonb_build_object('purpose', purpose, 'surface', surface, 'granted', granted, 'at', at,
    'textVersion', text_version, 'textHash', text_hash) order by at, received_at) from floyo.consent_receipts`)} as consents,
  ${decisionsSql} as decisions,
  ${listSql("select jsonb_agg(routine order by id) from floyo.routines")} as routines,
  ${listSql("select jsonb_agg(suggestion order by rank) from floyo.suggestions")} as suggestions,
  ${listSql(`select jsonb_agg(jsonb_build_object('at', extract(epoch from at)::int, 'action', action, 'device', device)
    order by id) from floyo.audit_log`)} as "auditLog"`;

type Place = { readonly device: string; readonly seq: string };
type ReadPage = (sql: TransactionSql, after: Place) => Promise<readonly Row[]>;

const beginning: Place = { device: "00000000-0000-0000-0000-000000000000", seq: "-1" };

const readEventPage: ReadPage = (sql, { device, seq }) => sql`
  select ${sql.unsafe(eventColumnsSql)} from floyo.events
  where (device, seq) > (${device}, ${seq}::text::bigint) order by device, seq limit ${pageRows}`;

const readTombstonePage: ReadPage = (sql, { device, seq }) => sql`
  select device, seq, removed from floyo.tombstones
  where (device, seq) > (${device}, ${seq}::text::bigint) order by device, seq limit ${pageRows}`;

export function createExportStore(asPerson: PersonSession): ExportStore {
  async function* readPages(account: string, readPage: ReadPage): Pages {
    for (let after = beginning; ;) {
      const rows = await asPerson(account, (sql) => readPage(sql, after));
      if (rows.length > 0) yield rows.map(rowToEvent);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageRows) return;
      after = { device: String(last["device"]), seq: String(last["seq"]) };
    }
  }
  return {
    readFacts: (account) =>
      asPerson(account, async (sql) => {
        await sql`select floyo.note_export()`;
        const [facts] = await sql.unsafe(factsSql);
        return facts ?? {};
      }),
    readEvents: (account) => readPages(account, readEventPage),
    readTombstones: (account) => readPages(account, readTombstonePage),
  };
}
