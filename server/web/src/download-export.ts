import type { ApiOutcome } from "@floyo/core/sync";

/** What can be taken along: all as `json`, the events alone as `csv`. */
export type ExportKind = "json" | "csv";
export type Download = (kind: ExportKind) => Promise<ApiOutcome<Blob>>;

const addresses: Readonly<Record<ExportKind, string>> = {
  json: "/functions/v1/api/export",
  csv: "/functions/v1/api/export/events.csv",
};

type Fetch = (url: string, request: RequestInit) => Promise<Pick<Response, "ok" | "status" | "blob">>;

/** An export is longer than any answer of the API; half of one fails as no answer does. */
export const createDownload =
  (accessToken: () => Promise<string | undefined>, fetch: Fetch): Download =>
  async (kind) => {
    const token = await accessToken();
    if (token === undefined) return { kind: "status", status: 401 };
    try {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(addresses[kind], { headers, redirect: "error", cache: "no-store" });
      if (!response.ok) return { kind: "status", status: response.status };
      return { kind: "answered", answer: await response.blob() };
    } catch {
      return { kind: "unreachable", reason: "no-connection" };
    }
  };
