import { mineRoutines, type Routine } from "@floyo/core/mining";
import { filterSignal, type Signal } from "@floyo/core/privacy";
import type { Suggestion } from "@floyo/core/suggestions";
import { buildEvent, buildPolicy, testTokenKey } from "@floyo/core/testing";
import type { Page } from "puppeteer-core";

/** Far from the numbers that the browser gives. */
const firstSeq = 100_001;

/**
 * As if all this had been noted under its names, and mined by now; what was decided before is forgotten. The page is one of
 * the extension's own, which has noted something before.
 */
export async function plantPast(own: Page, signals: readonly Signal[]): Promise<void> {
  const policy = buildPolicy({ consentedAtMs: 0 });
  const noted = signals.flatMap((signal) => {
    const filtered = filterSignal(signal, policy, testTokenKey);
    return filtered.ok ? [filtered.value] : [];
  });
  const events = noted.map(({ event }, index) => buildEvent({ ...event, seq: firstSeq + index }));
  const rows = events.map((event) => ({ seq: event.seq, json: JSON.stringify({ kind: "event", event }) }));
  const labels = noted.flatMap((each) => each.labels);
  const routines = mineRoutines(events, { timeZone: "UTC", nowSeconds: Math.floor(Date.now() / 1000) });
  await own.evaluate(plantNoted, JSON.stringify({ rows, labels }));
  await plantState(own, { routines, suggestions: undefined });
}

/** As if the server had suggested them. */
export const plantSuggestions = (own: Page, suggestions: readonly Suggestion[]): Promise<void> =>
  plantState(own, { suggestions });

type Known = { readonly routines?: readonly Routine[]; readonly suggestions: readonly Suggestion[] | undefined };

const plantState = (own: Page, known: Known): Promise<void> =>
  own.evaluate(async (json) => {
    const { state } = await chrome.storage.local.get<{ state: object }>("state");
    const planted = JSON.parse(json) as object;
    await chrome.storage.local.set({ state: { ...state, decisions: [], ...planted } });
  }, JSON.stringify(known));

type Noted = { rows: readonly object[]; labels: readonly { token: string; text: string }[] };

/** Runs in the page. Names are sealed as the extension seals them, under its own key. */
async function plantNoted(json: string): Promise<void> {
  const { rows, labels } = JSON.parse(json) as Noted;
  const folder = await navigator.storage.getDirectory();
  const bytes = await (await (await folder.getFileHandle("label-key")).getFile()).arrayBuffer();
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt"]);
  const utf8 = new TextEncoder();
  const seal = async ({ token, text }: Noted["labels"][number]) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = utf8.encode(`label/1\0${token}`);
    const cipher = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, utf8.encode(text));
    return { token, sealed: new Uint8Array([...iv, ...new Uint8Array(cipher)]) };
  };
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(new Error(request.error?.name));
    });
  const put = async (name: string, table: string, records: readonly object[]) => {
    const database = await asked(indexedDB.open(name));
    const store = database.transaction(table, "readwrite").objectStore(table);
    await Promise.all(records.map((record) => asked(store.put(record))));
    database.close();
  };
  await put("floyo-labels", "labels", await Promise.all(labels.map(seal)));
  await put("floyo-log", "tail", rows);
}
