import type { Page } from "puppeteer-core";

export type StoredEvent = {
  readonly id: string;
  readonly seq: number;
  readonly device: string;
  readonly operation: string;
  readonly place?: string;
  readonly target?: string;
  readonly tool?: string;
  readonly ext?: string;
  readonly size?: number;
  readonly file?: string;
  readonly family?: string;
  readonly path?: string;
  readonly length?: string;
  readonly stat?: string;
};

/** Everything that the extension has on the disk: IndexedDB, browser.storage, OPFS. Read in one of its own pages. */
export type Stored = {
  readonly events: readonly StoredEvent[];
  readonly rows: number;
  readonly keys: readonly string[];
  readonly files: readonly string[];
  /** All of it but the secret files, as one text: what must not contain a name. */
  readonly text: string;
};

type Row = { readonly json?: string };
type Dump = {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly local: object;
  readonly files: readonly string[];
};
type Entry = { readonly kind: "event"; readonly event: StoredEvent } | { readonly kind: "tombstone" };

export async function readStored(page: Page): Promise<Stored> {
  const { tables, local, files } = JSON.parse(await page.evaluate(dumpStorage)) as Dump;
  const rows = Object.values(tables).flat();
  const entries = rows.flatMap(({ json }) => (json === undefined ? [] : ([JSON.parse(json)].flat() as Entry[])));
  const events = entries.flatMap((entry) => (entry.kind === "event" ? [entry.event] : []));
  return { events, rows: rows.length, keys: Object.keys(local), files, text: JSON.stringify({ tables, local }) };
}

/** Runs in the page. */
async function dumpStorage(): Promise<string> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(new Error(request.error?.name));
    });
  const tables: Record<string, unknown> = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name ?? ""));
    for (const table of database.objectStoreNames) {
      tables[`${name}/${table}`] = await asked(database.transaction(table).objectStore(table).getAll());
    }
    database.close();
  }
  const local = await chrome.storage.local.get(null);
  const folder = await navigator.storage.getDirectory();
  const files: string[] = [];
  for await (const name of folder.keys()) files.push(name);
  return JSON.stringify({ tables, local, files });
}
