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

/** A stream of bytes; `value` is `undefined` at its end. */
export type HttpBody = {
  getReader(): { read(): Promise<{ readonly value?: Uint8Array | undefined }>; cancel(): Promise<void> };
  cancel(): Promise<void>;
};

export type HttpResponse = {
  readonly status: number;
  readonly redirected: boolean;
  readonly headers: { get(name: string): string | null };
  /** Where the platform has none, the whole text is read. */
  readonly body?: HttpBody | null;
  text(): Promise<string>;
};

export type HttpFetch = (url: string, request: HttpRequest) => Promise<HttpResponse>;
