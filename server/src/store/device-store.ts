import type { DeviceId } from "@floyo/core/events";
import { type DevicesAnswer, devicesAnswerSchema, type RegisterDeviceRequest } from "@floyo/core/sync";
import * as v from "valibot";
import type { PersonSession } from "../database/person-session.ts";

export type DeviceStanding = "active" | "revoked" | "unknown";

/** The installations of one person. */
export type DeviceStore = {
  /** The same device again is the same device; a revoked one stays revoked. */
  readonly register: (account: string, request: RegisterDeviceRequest) => Promise<DeviceStanding>;
  readonly list: (account: string) => Promise<DevicesAnswer>;
  readonly revoke: (account: string, device: DeviceId) => Promise<DeviceStanding>;
};

export function createDeviceStore(asPerson: PersonSession): DeviceStore {
  return {
    register: (account, { device, surface, publicKey = null, clockAhead = 0 }) =>
      asPerson(account, async (sql) => {
        const rows = await sql`
          insert into floyo.devices as d (device, surface, public_key, clock_ahead)
          values (${device}, ${surface}, ${publicKey}, ${clockAhead})
          on conflict (subject, device) do update set last_seen_at = now(), clock_ahead = excluded.clock_ahead,
            public_key = coalesce(excluded.public_key, d.public_key)
            where d.revoked_at is null
          returning 1`;
        return rows.length === 1 ? "active" : "revoked";
      }),
    list: (account) =>
      asPerson(account, async (sql) => {
        const devices = await sql`
          select device, surface, extract(epoch from created_at)::int as "createdAt",
                 extract(epoch from last_seen_at)::int as "lastSeenAt", extract(epoch from revoked_at)::int as "revokedAt",
                 clock_ahead::float8 as "clockAhead"
          from floyo.devices order by created_at, device`;
        return v.parse(devicesAnswerSchema, { devices: [...devices] });
      }),
    revoke: (account, device) =>
      asPerson(account, async (sql) => {
        const rows = await sql`
          update floyo.devices set revoked_at = now() where device = ${device} and revoked_at is null returning 1`;
        if (rows.length === 1) return "revoked";
        const known = await sql`select 1 from floyo.devices where device = ${device}`;
        return known.length === 1 ? "revoked" : "unknown";
      }),
  };
}
