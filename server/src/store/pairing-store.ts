import type { PairingSlot } from "@floyo/core/sync";
import type { PersonSession } from "../database/person-session.ts";

export type PairingAddress = { readonly pairing: string; readonly slot: PairingSlot };

/** A mailbox between two devices of one person: ciphertext, ten minutes. */
export type PairingStore = {
  /** False when the slot has been written before. */
  readonly write: (account: string, address: PairingAddress, body: string) => Promise<boolean>;
  readonly read: (account: string, address: PairingAddress) => Promise<string | undefined>;
};

export function createPairingStore(asPerson: PersonSession): PairingStore {
  return {
    write: (account, { pairing, slot }, body) =>
      asPerson(account, async (sql) => {
        const rows = await sql`
          insert into floyo.pairing_messages (pairing, slot, body) values (${pairing}, ${slot}, ${body})
          on conflict do nothing returning 1`;
        return rows.length === 1;
      }),
    read: (account, { pairing, slot }) =>
      asPerson(account, async (sql) => {
        const [row] = await sql<{ body: string }[]>`
          select body from floyo.pairing_messages where pairing = ${pairing} and slot = ${slot}`;
        return row?.body;
      }),
  };
}
