import { findSensitive } from "./find-sensitive.ts";
import { sensitiveKinds, type SensitiveKind } from "./kinds.ts";

/** The text with `{e-mail address}` and the like where such things stood, and their kinds. Masking twice is masking once. */
export function maskSensitive(text: string): { readonly text: string; readonly kinds: readonly SensitiveKind[] } {
  const findings = findSensitive(text);
  let [masked, from] = ["", 0];
  for (const { start, end, kind } of findings) {
    masked += `${text.slice(from, start)}{${sensitiveKinds[kind]}}`;
    from = end;
  }
  return { text: masked + text.slice(from), kinds: [...new Set(findings.map(({ kind }) => kind))] };
}
