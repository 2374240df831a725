/** Expected failure, as a value. `code` is a literal for programs; `detail` is for people and carries no content. */
export type Result<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly detail?: string };

export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const failure = <Code extends string>(
  code: Code,
  detail?: string,
): { readonly ok: false; readonly code: Code; readonly detail?: string } =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail };
