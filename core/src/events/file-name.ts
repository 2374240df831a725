/** Where the extension starts: the last dot that has a name before it and letters after it; -1 when there is none. */
function extensionStart(name: string): number {
  const dot = name.lastIndexOf(".");
  const hasStem = dot > 0 && /[^.]/.test(name.slice(0, dot));
  return hasStem && dot < name.length - 1 ? dot : -1;
}

/** The text after the last dot as it is written, NFC; `undefined` for `README`, `.env` and `name.`. */
export function writtenExtension(name: string): string | undefined {
  const dot = extensionStart(name);
  return dot < 0 ? undefined : name.slice(dot + 1).normalize("NFC");
}

/** The base name without its extension, NFC. */
export function stemOf(name: string): string {
  const dot = extensionStart(name);
  return (dot < 0 ? name : name.slice(0, dot)).normalize("NFC");
}
