import type { RowFetch } from "../../access.ts";

/** A word of the shell in which nothing means anything. */
export const quoteShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The shell's text: one request after another until the service has no more. */
export function writeLoop({ path, query, paging, rowsAt }: RowFetch): string {
  const fields = Object.entries(query).map(([name, value]) => `  ${fill(`${name}=${value}`)} \\`);
  const ask = (more: string) => [`ask ${fillPath(path)} \\`, ...fields, `  ${more}`, `take_rows ${quoteShell(rowsAt)}`];
  if (paging.kind === "page") {
    return [
      "page=1",
      "while :; do",
      ...indent(ask(`"${paging.parameter}=$page"`)),
      `  [ "$page" -lt "$(at ${quoteShell(paging.totalAt)} 1)" ] || break`,
      "  page=$((page + 1))",
      "done",
    ].join("\n");
  }
  if (paging.kind !== "cursor") return ask("").join("\n");
  const more = paging.moreAt === undefined ? "" : `\n  [ -n "$(at ${quoteShell(paging.moreAt)})" ] || break`;
  return [
    "cursor=",
    "while :; do",
    ...indent(ask(`\${cursor:+"${paging.parameter}=$cursor"}`)),
    `  cursor=$(at ${quoteShell(paging.cursorAt)})`,
    `  [ -n "$cursor" ] || break${more}`,
    "done",
  ].join("\n");
}

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const names = /\{([A-Za-z_]+)\}/g;

/** A word of the shell with needs and the period filled in; the rest of it means nothing. */
const fill = (text: string): string =>
  quoteShell(text)
    .replaceAll(names, (_, name: string) => `'"$${name}"'`)
    .replaceAll(/^''(?=")|(?<=")''$/g, "");

/** Each part of a path is encoded. */
const fillPath = (path: string): string => {
  const filled = path.replaceAll(names, (_, name: string) => `$(encode "$${name}")`);
  return `"${filled}"`;
};
