/** Did the system, the driver or the database say this code (`EEXIST`, `42501`)? The queue tells of errors as plain objects. */
export function hasErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return typeof error.code === "string" && codes.includes(error.code);
}
