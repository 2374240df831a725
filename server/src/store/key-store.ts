import type { DeviceId } from "@floyo/core/events";
import { type DeviceListRequest, type KeyAnswer, keyAnswerSchema, type RotationRequest } from "@floyo/core/sync";
import type { TransactionSql } from "postgres";
import * as v from "valibot";
import type { PersonSession } from "../database/person-session.ts";
import type { DeviceStanding } from "./device-store.ts";

export type KeyAnswered =
  | { readonly standing: "active"; readonly answer: KeyAnswer }
  | { readonly standing: Exclude<DeviceStanding, "active"> };
/** `conflict`: another device was faster, and nothing has changed. */
export type KeyWritten = DeviceStanding | "conflict";

/** Device lists and successors of one person's roots, as ciphertext, for devices that were not removed. */
export type KeyStore = {
  readonly read: (account: string, keyId: string, device: DeviceId) => Promise<KeyAnswered>;
  /** The version only grows. */
  readonly writeList: (account: string, keyId: string, request: DeviceListRequest) => Promise<KeyWritten>;
  /** All of it or nothing, once for each root. */
  readonly rotate: (account: string, keyId: string, request: RotationRequest) => Promise<KeyWritten>;
};

async function readStanding(sql: TransactionSql, device: DeviceId): Promise<DeviceStanding> {
  const [row] = await sql<{ isRevoked: boolean }[]>`
    select revoked_at is not null as "isRevoked" from floyo.devices where device = ${device}`;
  if (row === undefined) return "unknown";
  return row.isRevoked ? "revoked" : "active";
}

async function readKey(sql: TransactionSql, keyId: string, device: DeviceId): Promise<KeyAnswer> {
  const [list] = await sql<{ deviceList: object; isReplaced: boolean }[]>`
    select json_build_object('version', version, 'sealed', sealed) as "deviceList", successor is not null as "isReplaced"
    from floyo.device_lists where key_id = ${keyId}`;
  const [sealedRoot] = await sql`
    select sender, body from floyo.sealed_roots where device = ${device} and replaces = ${keyId}`;
  return v.parse(keyAnswerSchema, { isReplaced: false, ...list, sealedRoot });
}

async function replaceRoot(sql: TransactionSql, keyId: string, request: RotationRequest): Promise<KeyWritten> {
  const { device, sealedRoots, deviceList } = request;
  const devices = sealedRoots.map((sealed) => sealed.device);
  const living = await sql`
    select from floyo.devices where device = any(${devices}::uuid[]) and revoked_at is null for share`;
  const [replaced] = await sql`select from floyo.device_lists where key_id = ${keyId} and successor is null for update`;
  if (replaced === undefined || living.length !== devices.length) return "conflict";
  const added = await sql`
    insert into floyo.device_lists (key_id, version, sealed)
    values (${deviceList.keyId}, ${deviceList.version}, ${deviceList.sealed}) on conflict do nothing returning 1`;
  if (added.length === 0) return "conflict";
  await sql`
    insert into floyo.sealed_roots (device, replaces, sender, body)
    select d, ${keyId}, ${device}, b
    from unnest(${devices}::uuid[], ${sealedRoots.map(({ body }) => body)}::text[]) as s (d, b)`;
  await sql`update floyo.device_lists set successor = ${deviceList.keyId} where key_id = ${keyId}`;
  return "active";
}

export function createKeyStore(asPerson: PersonSession): KeyStore {
  return {
    read: (account, keyId, device) =>
      asPerson(account, async (sql) => {
        const standing = await readStanding(sql, device);
        return standing === "active" ? { standing, answer: await readKey(sql, keyId, device) } : { standing };
      }),
    writeList: (account, keyId, { device, version, sealed }) =>
      asPerson(account, async (sql) => {
        const standing = await readStanding(sql, device);
        if (standing !== "active") return standing;
        const rows = await sql`
          insert into floyo.device_lists as l (key_id, version, sealed) values (${keyId}, ${version}, ${sealed})
          on conflict (subject, key_id) do update set version = excluded.version, sealed = excluded.sealed
          where l.successor is null and l.version < excluded.version
          returning 1`;
        return rows.length === 1 ? "active" : "conflict";
      }),
    rotate: (account, keyId, request) =>
      asPerson(account, async (sql) => {
        const standing = await readStanding(sql, request.device);
        return standing === "active" ? replaceRoot(sql, keyId, request) : standing;
      }),
  };
}
