import { findService, type ServiceId } from "../../../catalogue/index.ts";
import type { Paging, RowFetch } from "../../access.ts";
import { writeLiteral } from "./write-literal.ts";
import { createFill } from "../fill-text.ts";
import { serviceToConstant, serviceToFunction } from "./service-words.ts";

const fill = createFill({
  since: "since",
  until: "until",
  start: "midnight(since)",
  end: "midnight(until, 1)",
  startUnix: "String(Date.parse(midnight(since)) / 1000)",
  endUnix: "String(Date.parse(midnight(until, 1)) / 1000)",
});

/** JavaScript: `async function fetchFrom…()` that answers all rows of the period, flat. */
export function writeFetchFunction(service: ServiceId, fetch: RowFetch): string {
  const name = JSON.stringify(findService(service)?.name ?? service);
  const request = writeRequest(service, fetch);
  const loop = writePaging(fetch.paging, {
    name,
    rowsAt: JSON.stringify(fetch.rowsAt),
    hasCodes: fetch.codes !== undefined,
  });
  const body = [...request, ...loop];
  const rounds = fetch.hasPeriod
    ? [`for (const { ${periodFields(fetch)} } of periods(${fetch.maxDays ?? 366})) {`, ...indent(body), "}"]
    : body;
  return [
    `/** Asks for the rows: ${fetch.page} */`,
    `async function fetchFrom${serviceToFunction(service)}() {`,
    ...indent([...writeHeaders(fetch), ...writeCodes(fetch), "const rows = [];", ...rounds, writeResult(fetch)]),
    "}",
  ].join("\n");
}

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function writeHeaders({ auth, headers = {} }: RowFetch): readonly string[] {
  const own = Object.entries(headers).map(([name, value]) => `${JSON.stringify(name)}: ${fill(value)}`);
  const bearer =
    auth === "google"
      ? `Authorization: "Bearer " + (await googleToken("https://www.googleapis.com/auth/spreadsheets.readonly"))`
      : `${JSON.stringify(auth.header)}: ${fill(auth.value)}`;
  return [`const headers = { ${[bearer, ...own].join(", ")} };`];
}

const writeCodes = ({ codes }: RowFetch): readonly string[] =>
  codes === undefined ? [] : `const codes = ${writeLiteral(codes)};`.split("\n");

function writeRequest(service: ServiceId, { base, path, query, paging }: RowFetch): readonly string[] {
  return [
    `${paging.kind === "link" ? "let" : "const"} url = new URL(base("${serviceToConstant(service)}", ${fill(base)}) + ${fill(path, "encodePath")});`,
    ...Object.entries(query).map(([name, value]) => `url.searchParams.set(${JSON.stringify(name)}, ${fill(value)});`),
  ];
}

const periodFields = ({ query }: RowFetch): string =>
  Object.values(query).some((value) => /\{(until|end)/.test(value)) ? "since, until" : "since";

type Words = { readonly name: string; readonly rowsAt: string; readonly hasCodes: boolean };

/** One request after another until the service has no more. */
function writePaging(paging: Paging, { name, rowsAt, hasCodes }: Words): readonly string[] {
  const ask = `const { ${paging.kind === "link" ? "headers: answered, " : ""}body } = await request(${name}, url, { headers${hasCodes ? ", codes" : ""} });`;
  const take = [ask, `const list = listAt(${name}, body, ${rowsAt});`, "rows.push(...list);"];
  switch (paging.kind) {
    case "none":
      return take;
    case "page":
      return [
        "for (let page = 1; ; page += 1) {",
        ...indent([
          `url.searchParams.set("${paging.parameter}", String(page));`,
          ...take,
          `if (page >= (at(body, "${paging.totalAt}") ?? 1)) break;`,
        ]),
        "}",
      ];
    case "cursor":
      return writeCursorLoop(take, paging.parameter, {
        next: `at(body, "${paging.cursorAt}")`,
        more: paging.moreAt && `at(body, "${paging.moreAt}")`,
      });
    case "last-id":
      return writeCursorLoop(take, paging.parameter, { next: "list.at(-1)?.id", more: `at(body, "${paging.moreAt}")` });
    case "link":
      return [
        "for (;;) {",
        ...indent([
          ...take,
          `const next = answered.get("link")?.match(/<([^>]+)>;\\s*rel="?next"?/)?.[1];`,
          "// The token goes to the same host only.",
          "if (!next || new URL(next).origin !== url.origin) break;",
          "url = new URL(next);",
        ]),
        "}",
      ];
  }
}

type Onward = { readonly next: string; readonly more: string | undefined };

function writeCursorLoop(take: readonly string[], parameter: string, { next, more }: Onward): readonly string[] {
  const stop = more === undefined ? "if (!next) break;" : `if (!next || !${more}) break;`;
  return [
    "for (;;) {",
    ...indent([...take, `const next = ${next};`, stop, `url.searchParams.set("${parameter}", next);`]),
    "}",
  ];
}

function writeResult({ isGrid, lift }: RowFetch): string {
  if (isGrid) return "return gridToRows(rows);";
  return lift === undefined
    ? "return rows.map((row) => flatten(row));"
    : `return rows.map((row) => flatten(row, ${writeLiteral(lift)}));`;
}
