import { findService, type ServiceId } from "../../../catalogue/index.ts";
import type { N8nStep, RowFetch } from "../../access.ts";

/** The HTTP Request node that asks a service for rows, page by page. */
export function writeFetchNode(service: ServiceId, fetch: RowFetch): N8nStep {
  const query = Object.entries(fetch.query).map(([name, value]) => ({ name, value: fill(value) }));
  const headers = Object.entries(fetch.headers ?? {}).map(([name, value]) => ({ name, value: fill(value) }));
  // The next address of a Link header has its whole query in itself.
  const isInUrl = fetch.paging.kind === "link";
  return {
    name: `Rows from ${findService(service)?.name ?? service}`,
    type: "n8n-nodes-base.httpRequest",
    typeVersion: 4.1,
    retryOnFail: true,
    notes: describeCredential(fetch),
    parameters: {
      url: fill(`${fetch.base}${encodePath(fetch.path)}${isInUrl ? writeQuery(fetch.query) : ""}`),
      ...credentialKind(fetch),
      ...(isInUrl || query.length === 0 ? {} : { sendQuery: true, queryParameters: { parameters: query } }),
      ...(headers.length === 0 ? {} : { sendHeaders: true, headerParameters: { parameters: headers } }),
      options: writeOptions(fetch),
    },
  };
}

const credentialKind = ({ auth }: RowFetch) =>
  auth === "google"
    ? { authentication: "predefinedCredentialType", nodeCredentialType: "googleSheetsOAuth2Api" }
    : { authentication: "genericCredentialType", genericAuthType: "httpHeaderAuth" };

function describeCredential({ auth }: RowFetch): string {
  if (auth === "google") return "Choose your Google Sheets credential.";
  const value = auth.value.startsWith("Bearer ") ? "Bearer and your token" : "your token";
  return `Choose a Header Auth credential: name ${auth.header}, value ${value}.`;
}

const writeQuery = (query: RowFetch["query"]): string =>
  `?${Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${value}`)
    .join("&")}`;

/** Names of sheets hold anything; a slash in the name of a repository stays one. */
const encodePath = (path: string): string =>
  path.replaceAll(/\{([A-Z_]+)\}/g, '{{ $json.$1.split("/").map(encodeURIComponent).join("/") }}');

/** An n8n expression of a text with `{NAME}` in it; a text without any stays as it is. */
function fill(text: string): string {
  const filled = text.replaceAll(/\{([A-Za-z_]+)\}/g, (_, name: string) => `{{ $json.${name} }}`);
  return filled.includes("{{") ? `=${filled}` : filled;
}

function writeOptions(fetch: RowFetch): Readonly<Record<string, unknown>> {
  const pagination = writePagination(fetch);
  return pagination === undefined ? {} : { pagination: { pagination } };
}

const nextLink = `$response.headers?.link?.match(/<([^>]+)>;\\s*rel="?next"?/)`;

function writePagination({ paging, base }: RowFetch): Readonly<Record<string, unknown>> | undefined {
  const body = (path: string) => `$response.body?.${path.replaceAll(".", "?.")}`;
  switch (paging.kind) {
    case "none":
      return undefined;
    case "page":
      return writeCounting(paging.parameter, "$pageCount + 1", `!(${body(paging.pageAt)} < ${body(paging.totalAt)})`);
    case "cursor":
      return writeCounting(paging.parameter, body(paging.cursorAt), `!${body(paging.moreAt ?? paging.cursorAt)}`);
    case "last-id":
      return writeCounting(paging.parameter, "$response.body?.data?.at(-1)?.id", `!${body(paging.moreAt)}`);
    case "link":
      return {
        paginationMode: "responseContainsNextURL",
        nextURL: `={{ ${nextLink}?.[1] }}`,
        // The token goes to the same host only.
        ...completeWhen(`!${nextLink}?.[1].startsWith("${base.replaceAll(/\{(\w+)\}/g, '" + $json.$1 + "')}/")`),
      };
  }
}

function writeCounting(name: string, value: string, complete: string): Readonly<Record<string, unknown>> {
  return {
    paginationMode: "updateAParameterInEachRequest",
    parameters: { parameters: [{ type: "qs", name, value: `={{ ${value} }}` }] },
    ...completeWhen(complete),
  };
}

/** n8n looks at the status of an answer only when it is to go on: a refusal taken for the last page would pass for no rows. */
const completeWhen = (complete: string) => ({
  paginationCompleteWhen: "other",
  completeExpression: `={{ $response.statusCode < 300 && ${complete} }}`,
});
