import { isPlaceholder } from "./is-placeholder.ts";
import { isRandomLooking } from "./randomness.ts";
import type { SecretName } from "./read-secret-name.ts";

type Surroundings = {
  readonly says: SecretName;
  readonly isQuoted: boolean;
  /** After `?`, `&`, `#` or `--`, where no code stands. */
  readonly isInUrl: boolean;
};

/** Whether a value is the secret that its name promises, and no variable, type, caption or path. */
export function isLikelySecret(value: string, { says, isQuoted, isInUrl }: Surroundings): boolean {
  if (isPlaceholder(value) || /\s/.test(value) || /^(?:\.{0,2}\/|~\/|https?:)/.test(value)) return false;
  const isFree = isQuoted || isInUrl;
  if (!isFree && looksLikeCode.test(value)) return false;
  const hasDigit = /\d/.test(value);
  if (says === "perhaps") return value.length >= 16 && isRandomLooking(value.replace(/[^A-Za-z0-9]/g, ""));
  if (says === "key") return value.length >= 8 && (hasDigit || /[a-z][A-Z]/.test(value)) && /[A-Za-z]/.test(value);
  if (value.length < 4) return false;
  return hasDigit || /[^\w.-]/.test(value) || (isFree && value.length >= 6);
}

/** A call, an index, a name alone, a member of something. */
const looksLikeCode = /[([{]|^[A-Za-z_$]+$|^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+$/;
