import browser, { type Manifest, type Runtime } from "webextension-polyfill";
import type { DownloadItem } from "../capture/downloads.ts";

// Every power of the browser that we use, in one list. The polyfill gives all of them promises for 2.8 kB packed in the
// popup (18 of its 20 kB) and none of its first paint (48 ms with and without).

export type Sender = {
  /** Of the document that sent it, as the browser knows it. */
  readonly url: string;
  readonly tabUrl: string | undefined;
  readonly isTab: boolean;
  readonly isPrivate: boolean;
};
type Subscribable<Listener> = { addListener(listener: Listener): void; removeListener(listener: Listener): void };

function listen<Listener>(event: Subscribable<Listener>, listener: Listener, signal?: AbortSignal): void {
  event.addListener(listener);
  signal?.addEventListener("abort", () => event.removeListener(listener));
}

export const ownId = (): string => browser.runtime.id;
export const pageUrl = (path: string): string => new URL(path, location.origin).href;

// storage
export type StorageArea = {
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

const createArea = (name: "local" | "session"): StorageArea => ({
  read: async (key) => (await browser.storage[name].get(key))[key],
  write: (key, value) => browser.storage[name].set({ [key]: value }),
  remove: (key) => browser.storage[name].remove(key),
});
/** On the disk. */
export const localArea = createArea("local");
/** In the browser's memory, until it ends: outlives the worker, and needs no disk. */
export const sessionArea = createArea("session");

// alarms: the least period is 30 seconds
export const setAlarm = (name: string, minutes: { delay: number; period?: number }): Promise<void> =>
  browser.alarms.create(name, {
    delayInMinutes: minutes.delay,
    ...(minutes.period === undefined ? {} : { periodInMinutes: minutes.period }),
  });
export const hasAlarm = async (name: string): Promise<boolean> => (await browser.alarms.get(name)) !== undefined;
export const clearAlarm = (name: string): Promise<boolean> => browser.alarms.clear(name);
export const onAlarm = (listener: (name: string) => void, signal?: AbortSignal): void =>
  listen(browser.alarms.onAlarm, ({ name }) => listener(name), signal);

// downloads
export async function searchCompletedDownloads(endedAfterMs: number): Promise<readonly DownloadItem[]> {
  const endedAfter = new Date(Math.max(0, endedAfterMs)).toISOString();
  return browser.downloads.search({ state: "complete", endedAfter, limit: 0 });
}
export const onDownloadChanged = (listener: () => void, signal?: AbortSignal): void =>
  listen(browser.downloads.onChanged, ({ state }) => state?.current === "complete" && listener(), signal);
/** Among the person's downloads; a slash in the name makes a folder. */
export const saveFile = (text: string, filename: string, type = "application/octet-stream"): Promise<unknown> =>
  browser.downloads.download({
    url: URL.createObjectURL(new Blob([text], { type })),
    filename,
    conflictAction: "uniquify",
  });

/** Global Privacy Control; Firefox has it as a setting, Chrome by extensions. */
export const isPrivacyControlOn = (): boolean => Reflect.get(navigator, "globalPrivacyControl") === true;

// permissions for sites: asked only from a click
export const requestOrigins = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });
/** Firefox has the person agree to the kinds of data that may leave; other browsers have no such question. */
const leavingData: Manifest.OptionalDataCollectionPermission[] = [
  "websiteActivity",
  "personallyIdentifyingInfo",
  "authenticationInfo",
];
/** Asks nothing when all of it is granted. */
export const requestDataCollection = async (): Promise<boolean> =>
  !import.meta.env.FIREFOX || browser.permissions.request({ origins: [], data_collection: leavingData });
/** The person can take it back in the browser's own settings, also while we are asleep. */
export const hasDataCollection = async (): Promise<boolean> =>
  !import.meta.env.FIREFOX || browser.permissions.contains({ data_collection: leavingData });
export const removeOrigins = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins });
export const hasOrigins = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins });
export const grantedOrigins = async (): Promise<readonly string[]> =>
  (await browser.permissions.getAll()).origins ?? [];
export function onPermissionsChanged(listener: () => void, signal?: AbortSignal): void {
  listen(browser.permissions.onAdded, listener, signal);
  listen(browser.permissions.onRemoved, listener, signal);
}

// scripts on granted sites
export type PageScript = { readonly id: string; readonly file: string; readonly world: "ISOLATED" | "MAIN" };

/** Gives whether anything changed: what is registered for these sites already stays as it is. */
export async function registerPageScripts(
  scripts: readonly PageScript[],
  matches: readonly string[],
): Promise<boolean> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const known = registered.length === scripts.length ? (registered[0]?.matches ?? []) : [];
  if ([...known].sort().join() === [...matches].sort().join()) return false;
  await unregisterPageScripts();
  if (matches.length === 0) return true;
  await browser.scripting.registerContentScripts(
    scripts.map(({ id, file, world }) => ({
      id,
      js: [file],
      matches: [...matches],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: "document_start",
      world,
    })),
  );
  return true;
}
export const unregisterPageScripts = (): Promise<void> => browser.scripting.unregisterContentScripts();
/** A site that is switched on while it is open need not be loaded again. */
export async function runPageScripts(scripts: readonly PageScript[], tabId: number): Promise<void> {
  for (const { file, world } of scripts) {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file], world });
  }
}

// tabs, badge
export async function readActiveTab(): Promise<{ readonly id: number; readonly url: string } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined || tab.url === undefined ? undefined : { id: tab.id, url: tab.url };
}
/** Only of sites that the person granted: the browser shows us no other addresses. */
export const findTabs = async (origins: readonly string[]): Promise<readonly number[]> =>
  (await browser.tabs.query({ url: [...origins] })).flatMap(({ id }) => id ?? []);
export const openPage = async (path: string): Promise<void> => void (await browser.tabs.create({ url: pageUrl(path) }));
export const openOptionsPage = (): Promise<void> => browser.runtime.openOptionsPage();
export async function showBadge(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

// messages
export type MessageListener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

export function onMessage(listener: MessageListener, signal?: AbortSignal): void {
  const answerLater = (message: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined => {
    const sender = readSender(from);
    const answered = sender && listener(message, sender);
    return answered?.catch(() => undefined); // what went wrong here a page takes for silence, and says it again
  };
  listen(browser.runtime.onMessage, answerLater, signal);
}

/** `undefined` for whatever is not ourselves: other extensions, native programs, documents without an address. */
function readSender({ id, url, tab }: Runtime.MessageSender): Sender | undefined {
  if (id !== ownId() || url === undefined) return undefined;
  return { url, tabUrl: tab?.url, isTab: tab !== undefined, isPrivate: tab?.incognito ?? false };
}

export const sendMessage = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** At the first installation, and at each update of the extension or of the browser. */
export const onInstalled = (listener: (isFirst: boolean) => void, signal?: AbortSignal): void =>
  listen(browser.runtime.onInstalled, ({ reason }) => listener(reason === "install"), signal);
