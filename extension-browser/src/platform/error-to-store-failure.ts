import type { EventLogFailure } from "@floyo/core/sync";

/** A storage says by the name of its error what is wrong with it; Dexie wraps that error into one of its own. */
export const errorToStoreFailure = (error: unknown): EventLogFailure =>
  errorNames(error).includes("QuotaExceededError") ? "store-full" : "store-unavailable";

/** Of the error itself first. A name says nothing of what was to be stored. */
export function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return [error.name, ...errorNames(error.cause), ...("inner" in error ? errorNames(error.inner) : [])];
}
