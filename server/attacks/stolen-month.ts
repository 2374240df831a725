import type { Signal } from "@floyo/core/privacy";
import { recordMonth } from "../src/demo/recorded-month.ts";
import type { Happening } from "./stolen-rows.ts";

/** A Sunday: wherever the clock stands, the month ends with the same Friday. */
const endMs = Date.UTC(2026, 10, 22, 12);
const dayMs = 86_400_000;

const fetched = (daysAgo: number, url: string, name: string): Signal => ({
  atMs: endMs - daysAgo * dayMs,
  utcOffsetMinutes: 60,
  surface: "browser",
  operation: "download",
  cause: "user",
  tool: "download",
  file: { path: `/home/demo/Downloads/${name}`, bytes: 31_700 + daysAgo },
  place: { kind: "site", url },
});

/** What nobody wants to be known by: pay, a bank, a clinic, and kinds of files that few people have. */
const privateErrands: readonly Signal[] = [
  fetched(3, "https://app.gusto.com/payroll", "payslip-2026-11.pdf"),
  fetched(9, "https://bank.example/statements", "account.qfx"),
  fetched(12, "https://clinic.example/results", "results.dcm"),
  fetched(33, "https://app.gusto.com/payroll", "payslip-2026-10.pdf"),
  fetched(20, "https://registry.example/land", "parcel.shp"),
];

const nameOf = ({ file }: Signal): string => (file?.name ?? file?.path ?? "").split("/").at(-1) ?? "";

/** The month of the demo, with some private errands, of one person. */
export const recordStolenMonth = (): readonly Happening[] =>
  [...recordMonth(endMs), ...privateErrands]
    .toSorted((a, b) => a.atMs - b.atMs)
    .map((signal) => ({ signal, name: nameOf(signal), person: "person@example.org" }));
