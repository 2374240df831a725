/** A message, or over how many milliseconds the server wants clients to spread their return. */
export type StreamItem =
  | { readonly kind: "message"; readonly data: string }
  | { readonly kind: "retry"; readonly spreadMs: number };

/** Our server's messages have fewer than two hundred characters. */
const longestMessage = 4096;

/**
 * Reads an event stream (WHATWG HTML, 9.2.6) as it comes in, however it is cut; of its fields `data` and `retry`. Answers what
 * is complete by now, and `undefined` as soon as a message is longer than any of ours.
 */
export function createEventStreamParser(): (text: string) => readonly StreamItem[] | undefined {
  let rest = "";
  let data: string[] = [];
  const readLine = (line: string): readonly StreamItem[] => {
    if (line === "" && data.length > 0) {
      const message = { kind: "message", data: data.join("\n") } as const;
      data = [];
      return [message];
    }
    const [, field, value = ""] = /^(data|retry)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "data") data.push(value);
    return field === "retry" && /^\d{1,9}$/.test(value) ? [{ kind: "retry", spreadMs: Number(value) }] : [];
  };
  return (text) => {
    // A line feed may yet come after a carriage return at the end: both are one end of a line.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    const items = lines.flatMap(readLine);
    const waiting = data.reduce((length, line) => length + line.length, data.length + rest.length);
    return waiting > longestMessage ? undefined : items;
  };
}
