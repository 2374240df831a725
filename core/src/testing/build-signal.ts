import type { Signal } from "../privacy/index.ts";

/** A download of a weekly report on Monday 2026-11-16 at 08:00 UTC. */
export function buildSignal(overrides: Partial<Signal> = {}): Signal {
  return {
    atMs: 1_794_816_000_000,
    utcOffsetMinutes: 60,
    surface: "browser",
    operation: "download",
    cause: "user",
    file: { path: "/home/robin/Downloads/report_2026-11-16.csv", bytes: 48_213, modifiedMs: 1_794_816_000_000 },
    place: { kind: "site", url: "https://ads.tiktok.com/i18n/reporting?aadvid=7012345" },
    tool: "download",
    ...overrides,
  };
}
