import type { Signal } from "@floyo/core/privacy";
import type { Record } from "./record.ts";

/** A download as `downloads.search` of both browsers gives it. Times are ISO 8601. */
export type DownloadItem = {
  readonly id: number;
  readonly url: string;
  readonly referrer?: string | undefined;
  /** Final absolute path. */
  readonly filename: string;
  readonly startTime: string;
  readonly endTime?: string | undefined;
  readonly state: string;
  /** -1 when unknown. */
  readonly fileSize: number;
  readonly bytesReceived: number;
  readonly incognito: boolean;
  readonly byExtensionId?: string | undefined;
};

export type Downloads = {
  readonly searchCompleted: (endedAfterMs: number) => Promise<readonly DownloadItem[]>;
  readonly onChanged: (listener: () => void, signal: AbortSignal) => void;
  /** Our own id: an automation that we saved is no habit of the person. */
  readonly ownId: string;
};

/** How far the downloads are recorded: all that ended before `throughMs`, and of the time around it these. */
export type DownloadCursor = { readonly throughMs: number; readonly recorded: readonly string[] };
export type DownloadCursorStore = {
  /** `undefined` before consent: then nothing is looked up. */
  readonly load: () => Promise<DownloadCursor | undefined>;
  readonly save: (cursor: DownloadCursor) => Promise<void>;
};

/** A download may show up in the list a little after another that ended later. */
const overlapMs = 60_000;

/**
 * Every completed download, once: one that was interrupted and resumed has one end, and what ended while the worker
 * slept is found at its next start. Returns the reconciliation, to be called then.
 */
export function watchDownloads(
  downloads: Downloads,
  cursors: DownloadCursorStore,
  { record, signal }: { readonly record: Record; readonly signal: AbortSignal },
): () => Promise<void> {
  let running = Promise.resolve();
  const reconcile = () => {
    const next = running.then(() => recordCompleted(downloads, cursors, record));
    running = next.catch(() => undefined);
    return next;
  };
  downloads.onChanged(() => void reconcile(), signal);
  return reconcile;
}

async function recordCompleted(downloads: Downloads, cursors: DownloadCursorStore, record: Record): Promise<void> {
  const cursor = await cursors.load();
  if (cursor === undefined) return;
  const known = new Set(cursor.recorded);
  const items = await downloads.searchCompleted(cursor.throughMs - overlapMs);
  const completed = items.filter((item) => item.state === "complete" && endMs(item) > cursor.throughMs - overlapMs);
  const fresh = completed.filter((item) => !known.has(downloadKey(item)));
  if (fresh.length === 0) return;
  for (const item of fresh.toSorted((left, right) => endMs(left) - endMs(right))) {
    if (item.byExtensionId === downloads.ownId) continue;
    // What the disk did not take stays before the cursor and is found again.
    if ((await record(downloadToSignal(item))) === "failed") return;
  }
  await cursors.save(advanceCursor(cursor, completed));
}

function advanceCursor(cursor: DownloadCursor, completed: readonly DownloadItem[]): DownloadCursor {
  const throughMs = Math.max(cursor.throughMs, ...completed.map(endMs));
  const recent = completed.filter((item) => endMs(item) > throughMs - overlapMs);
  return { throughMs, recorded: recent.map(downloadKey) };
}

/** Firefox counts its ids anew at each start, so the times are part of the name; no path or size is. */
const downloadKey = (item: DownloadItem) => `${item.id}/${Date.parse(item.startTime)}/${endMs(item)}`;

const endMs = (item: DownloadItem) => Date.parse(item.endTime ?? item.startTime);

export function downloadToSignal(item: DownloadItem): Signal {
  const bytes = item.fileSize >= 0 ? item.fileSize : item.bytesReceived;
  const url = startingPage(item);
  return {
    atMs: endMs(item),
    utcOffsetMinutes: -new Date(endMs(item)).getTimezoneOffset(),
    surface: "browser",
    operation: "download",
    cause: item.byExtensionId === undefined ? "user" : "program",
    file: { path: item.filename, bytes },
    ...(url === undefined ? {} : { place: { kind: "site", url } }),
    tool: "download",
    isPrivate: item.incognito,
  };
}

/** The page that started it, not the host that delivered it; a `blob:` was made by the page whose origin it carries. */
function startingPage({ referrer, url }: DownloadItem): string | undefined {
  const page = [referrer, url.replace(/^blob:/, "")].find(
    (address) => address !== undefined && /^https?:/.test(address),
  );
  return page;
}
