import type { ServiceId } from "../catalogue/index.ts";

/** A value that the person gives by name, in the environment of the automation. Never written into an artifact. */
export type Need = {
  /** Upper case with underscores. */
  readonly name: string;
  /** One plain sentence: what it is and where to find it. */
  readonly means: string;
  readonly page?: string;
  /** Used when the person sets none. Secrets have none. */
  readonly fallback?: string;
};

/** How the next page is asked for. Paths are dotted and start at the answer's body. */
export type Paging =
  | { readonly kind: "none" }
  /** Pages are numbered from 1. */
  | { readonly kind: "page"; readonly parameter: string; readonly pageAt: string; readonly totalAt: string }
  /** The answer names the place to go on from, and (by `moreAt`, else by naming none) whether there is more. */
  | { readonly kind: "cursor"; readonly parameter: string; readonly cursorAt: string; readonly moreAt?: string }
  /** The id of the last row is the place to go on from. */
  | { readonly kind: "last-id"; readonly parameter: string; readonly moreAt: string }
  /** The `Link` header names the next address (RFC 8288). */
  | { readonly kind: "link" };

/** Codes in the answer's body, for services that do not say it by the HTTP status. */
export type BodyCodes = {
  readonly at: string;
  readonly messageAt: string;
  /** Too many requests, or a passing fault. */
  readonly retry: readonly number[];
  /** The token is wrong, expired or revoked. */
  readonly expired: readonly number[];
};

/**
 * How a program asks a service for rows. In `path`, `query`, `headers` and `auth`, `{NAME}` stands for a need. Of the
 * period, `{since}` and `{until}` are the first and the last day (YYYY-MM-DD), `{start}` and `{end}` the moments at
 * which it begins and is over (ISO 8601, UTC), `{startUnix}` and `{endUnix}` the same in seconds UTC.
 */
export type RowFetch = {
  readonly page: string;
  readonly base: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly auth: { readonly header: string; readonly value: string } | "google";
  readonly paging: Paging;
  /** Where the list of rows is; empty: the body itself. */
  readonly rowsAt: string;
  /** Rows are lists of cells under a first row of column names. */
  readonly isGrid?: true;
  /** Objects in a row whose fields become columns of their own, without prefix. */
  readonly lift?: readonly string[];
  readonly codes?: BodyCodes;
  /** The longest period that one request may ask for. */
  readonly maxDays?: number;
  /** False: the request is not about a period, it always gives the present state. */
  readonly hasPeriod: boolean;
  /** Dotted paths in a row, in the order of the columns that the fallbacks of the settings ask for; where they are fixed. */
  readonly fields?: readonly string[];
  /** The newest come first, each row has an `id`, and Basic authentication does: what Zapier's poll can ask. */
  readonly zapier?: { readonly signIn: string; readonly pageSize: number };
  readonly secrets: readonly Need[];
  readonly settings: readonly Need[];
};

/** A node of an n8n workflow, without id and position. */
export type N8nStep = {
  readonly name: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly notes?: string;
  readonly executeOnce?: true;
  readonly retryOnFail?: true;
};

/** How a program gives a service rows, or one file. */
export type Delivery = {
  readonly page: string;
  readonly takes: "rows" | "file";
  /** JavaScript: `async function deliver(…)`, put into the script under the name `functionName`. */
  readonly functionName: string;
  readonly script: string;
  /** The same in Python, under the same name in snake case. */
  readonly python: string;
  readonly auth?: "google";
  readonly secrets: readonly Need[];
  readonly settings: readonly Need[];
  /** From rows (or, for a file, from one item with the file in `data`) to the service. */
  readonly n8n?: readonly N8nStep[];
  /** What a second run does. */
  readonly again: string;
};

/** How programs talk to one service. */
export type Access = {
  readonly service: ServiceId;
  readonly fetch?: RowFetch;
  readonly deliver?: Delivery;
};
