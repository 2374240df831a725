import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";

/** Somebody with one row in every table, one living device and one revoked one. */
export type Inhabitant = {
  readonly account: string;
  readonly subject: string;
  readonly device: string;
  readonly revokedDevice: string;
};

/** Rows of one person in every table, written past the policies. */
export async function settle(owner: Sql, email: string): Promise<Inhabitant> {
  const account = randomUUID();
  const device = randomUUID();
  const revokedDevice = randomUUID();
  await owner`insert into auth.users (id, email) values (${account}, ${email})`;
  const [row] = await owner<{ id: string }[]>`select id from floyo.subjects where account = ${account}`;
  const subject = row?.id ?? "";
  await owner`
    insert into floyo.devices (subject, device, surface, revoked_at)
    values (${subject}, ${device}, 'browser', null), (${subject}, ${revokedDevice}, 'vscode', now())`;
  await owner`
    insert into floyo.events (subject, device, seq, id, v, epoch, at, utc_offset, surface, operation, cause)
    values (${subject}, ${device}, 0, ${randomUUID()}, 1, 0, 1, 0, 'browser', 'download', 'user')`;
  await owner`insert into floyo.tombstones (subject, device, seq, removed) values (${subject}, ${device}, 1, 'veto')`;
  await owner`insert into floyo.settings (subject, settings, updated_at) values (${subject}, '{}', 1)`;
  await owner`
    insert into floyo.decisions (subject, suggestion, at, kind, activities) values (${subject}, 's', 1, 'never', '[]')`;
  await owner`
    insert into floyo.consent_receipts (subject, purpose, surface, granted, at, text_version, text_hash)
    values (${subject}, 'sync', 'browser', true, 1, 1, ${"a".repeat(64)})`;
  await owner`insert into floyo.routines (subject, id, routine) values (${subject}, 'r', '{}')`;
  await owner`insert into floyo.suggestions (subject, id, rank, suggestion) values (${subject}, 's', 0, '{}')`;
  await owner`
    insert into floyo.pairing_messages (subject, pairing, slot, body)
    values (${subject}, ${"p".repeat(22)}, 'request', 'sealed')`;
  await owner`
    insert into floyo.device_lists (subject, key_id, version, sealed) values (${subject}, ${"k".repeat(22)}, 1, 'sealed')`;
  await owner`
    insert into floyo.sealed_roots (subject, device, replaces, sender, body)
    values (${subject}, ${device}, ${"k".repeat(22)}, ${device}, 'sealed'),
           (${subject}, ${revokedDevice}, ${"k".repeat(22)}, ${device}, 'sealed')`;
  return { account, subject, device, revokedDevice };
}
