import type { Inhabitant } from "./people.ts";

/** What is tried on one table. `insert` is given whose row it is to be and the device that it claims. */
export type Attempts = {
  readonly update: string;
  readonly insert: (of: Pick<Inhabitant, "subject" | "account">, device: string) => string;
};

const uuid = "gen_random_uuid()";

/** Tables that are nobody's: no row names a person, and nobody but the owner looks in. */
export const ownersTables: Readonly<Record<string, { readonly update: string; readonly insert: string }>> = {
  account_deletions: { update: "events = 9", insert: "(devices, events) values (1, 1)" },
};

/** Tables that say nothing of one person, so that everybody who has an account may read them; nobody but the job adds to them. */
export const sharedTables: typeof ownersTables = {
  shared_counts: { update: "counts = '{}'", insert: "(counts) values ('{}')" },
};

/** What the owner does for whoever asks, and whom it must not touch. */
export const ownFunctions = [
  "floyo.delete_events(0, null, null, null, null)",
  "floyo.forget_findings('{}')",
  "floyo.delete_account()",
  "floyo.note_export()",
  "floyo.own_account()",
] as const;

/** Each table of a person's, with a change and a new row that would fit its columns. Subject last, so that it can be left out. */
export const attemptsByTable: Readonly<Record<string, Attempts>> = {
  subjects: {
    update: "mined_through = 99",
    insert: ({ account }) => `(account) values ('${account}')`,
  },
  devices: {
    update: "public_key = null",
    insert: ({ subject }) => `(device, surface, subject) values (${uuid}, 'browser', '${subject}')`,
  },
  events: {
    update: "cause = 'vcs'",
    insert: ({ subject }, device) =>
      `(device, seq, id, v, epoch, at, utc_offset, surface, operation, cause, subject)
       values ('${device}', 50, ${uuid}, 1, 0, 1, 0, 'browser', 'open', 'user', '${subject}')`,
  },
  tombstones: {
    update: "removed = 'deletion'",
    insert: ({ subject }, device) => `(device, seq, removed, subject) values ('${device}', 51, 'veto', '${subject}')`,
  },
  settings: {
    update: "updated_at = 99",
    insert: ({ subject }) => `(settings, updated_at, subject) values ('{}', 2, '${subject}')`,
  },
  decisions: {
    update: "kind = 'accept'",
    insert: ({ subject }) =>
      `(suggestion, at, kind, activities, subject) values ('s2', 2, 'never', '[]', '${subject}')`,
  },
  consent_receipts: {
    update: "granted = false",
    insert: ({ subject }) =>
      `(purpose, surface, granted, at, text_version, text_hash, subject)
       values ('recording', 'browser', true, 2, 1, repeat('b', 64), '${subject}')`,
  },
  routines: {
    update: "routine = '{}'",
    insert: ({ subject }) => `(id, routine, subject) values ('r2', '{}', '${subject}')`,
  },
  suggestions: {
    update: "rank = 9",
    insert: ({ subject }) => `(id, rank, suggestion, subject) values ('s2', 1, '{}', '${subject}')`,
  },
  pairing_messages: {
    update: "body = 'other'",
    insert: ({ subject }) => `(pairing, slot, body, subject) values (repeat('z', 22), 'answer', 'x', '${subject}')`,
  },
  device_lists: {
    update: "version = 99",
    insert: ({ subject }) => `(key_id, version, sealed, subject) values (repeat('z', 22), 1, 'x', '${subject}')`,
  },
  sealed_roots: {
    update: "body = 'other'",
    insert: ({ subject }, device) =>
      `(device, replaces, sender, body, subject) values ('${device}', repeat('z', 22), '${device}', 'x', '${subject}')`,
  },
  audit_log: {
    update: "action = 'device-revoked'",
    insert: ({ subject }) => `(action, subject) values ('consent-given', '${subject}')`,
  },
};

/** The same new row without naming a person: what a member of the API would send. */
export function withoutSubject(statement: string): string {
  return statement.replace(", subject)", ")").replace(/, '[0-9a-f-]{36}'\)$/, ")");
}
