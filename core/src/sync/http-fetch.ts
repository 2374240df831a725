/** The part of the web's `fetch` that core uses, so that the shells hand theirs in as it is. */
export type HttpRequest = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect: "error";
  readonly credentials: "omit";
  readonly cache: "no-store";
  readonly signal: AbortSignal;
};

export type HttpResponse = {
  readonly status: number;
  readonly redirected: boolean;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
};

export type HttpFetch = (url: string, request: HttpRequest) => Promise<HttpResponse>;
