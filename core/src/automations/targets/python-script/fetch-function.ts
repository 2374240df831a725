import { findService, type ServiceId } from "../../../catalogue/index.ts";
import type { Paging, RowFetch } from "../../access.ts";
import { createFill } from "../fill-text.ts";
import { serviceToConstant } from "../node-script/service-words.ts";
import { fetchFunctionName, indent, writePython } from "./python-words.ts";

const fill = createFill({
  since: "since",
  until: "until",
  start: "to_moment(midnight(since))",
  end: "to_moment(midnight(until, 1))",
  startUnix: "str(midnight(since))",
  endUnix: "str(midnight(until, 1))",
});

/** Python: a function that answers all rows of the period, flat. */
export function writeFetchFunction(service: ServiceId, fetch: RowFetch): string {
  const body = [...writeRequest(service, fetch), ...writePaging(service, fetch)];
  const rounds = fetch.hasPeriod ? [`for since, until in periods(${fetch.maxDays ?? 366}):`, ...indent(body)] : body;
  const lines = [
    `"""Asks for the rows: ${fetch.page} """`,
    ...writeHeaders(fetch),
    ...(fetch.codes === undefined ? [] : [`codes = ${writePython(fetch.codes)}`]),
    "rows = []",
    ...rounds,
    writeResult(fetch),
  ];
  return [`def ${fetchFunctionName(service)}():`, ...indent(lines)].join("\n");
}

function writeHeaders({ auth, headers = {} }: RowFetch): readonly string[] {
  const own = Object.entries(headers).map(([name, value]) => `${JSON.stringify(name)}: ${fill(value)}`);
  const bearer =
    auth === "google"
      ? `"Authorization": "Bearer " + google_token("https://www.googleapis.com/auth/spreadsheets.readonly")`
      : `${JSON.stringify(auth.header)}: ${fill(auth.value)}`;
  return [`headers = {${[bearer, ...own].join(", ")}}`];
}

function writeRequest(service: ServiceId, { base, path, query, paging }: RowFetch): readonly string[] {
  const fields = Object.entries(query).map(([name, value]) => `${JSON.stringify(name)}: ${fill(value)},`);
  return [
    `url = base("${serviceToConstant(service)}", ${fill(base)}) + ${fill(path, "encode_path")}`,
    "query = {",
    ...indent(fields),
    "}",
    ...(paging.kind === "link" ? ["url = with_query(url, query)"] : []),
  ];
}

/** One request after another until the service has no more. */
function writePaging(service: ServiceId, { paging, rowsAt, codes }: RowFetch): readonly string[] {
  const name = JSON.stringify(findService(service)?.name ?? service);
  const address = paging.kind === "link" ? "url" : "with_query(url, query)";
  const take = [
    `answer = request(${name}, ${address}, headers=headers${codes === undefined ? "" : ", codes=codes"})`,
    `items = list_at(${name}, answer["body"], ${JSON.stringify(rowsAt)})`,
    "rows += items",
  ];
  if (paging.kind === "none") return take;
  if (paging.kind === "page") return writePageLoop(take, paging);
  return ["while True:", ...indent([...take, ...writeOnward(paging)])];
}

const writePageLoop = (take: readonly string[], paging: Extract<Paging, { kind: "page" }>): readonly string[] => [
  "page = 1",
  "while True:",
  ...indent([
    `query["${paging.parameter}"] = page`,
    ...take,
    `if page >= (at(answer["body"], "${paging.totalAt}") or 1):`,
    "    break",
    "page += 1",
  ]),
];

function writeOnward(paging: Extract<Paging, { kind: "cursor" | "last-id" | "link" }>): readonly string[] {
  if (paging.kind === "link") return [`url = next_page(answer["headers"], url)`, "if url is None:", "    break"];
  const cursor =
    paging.kind === "last-id" ? `items[-1].get("id") if items else None` : `at(answer["body"], "${paging.cursorAt}")`;
  const more = paging.moreAt === undefined ? "" : ` or not at(answer["body"], "${paging.moreAt}")`;
  return [`cursor = ${cursor}`, `if not cursor${more}:`, "    break", `query["${paging.parameter}"] = cursor`];
}

function writeResult({ isGrid, lift }: RowFetch): string {
  if (isGrid) return "return grid_to_rows(rows)";
  return `return [flatten(row${lift === undefined ? "" : `, ${writePython(lift)}`}) for row in rows]`;
}
