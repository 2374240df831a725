// Stands in for the browser around the worker. To be imported before whatever imports `browser-api.ts`.

/** Calls by which something would be noticed, stored or sent. */
export const browserCalls: string[] = [];
/** The names of the alarms that are set. */
export const alarms = new Set<string>();
/** What the browser allows right now. */
export const granted = { origins: new Set<string>(), isDataCollectionAllowed: true };

/** Of a scheme that Node knows the origins of, too. */
export const ownOrigin = "https://extension.example";

const note = (call: string) => async () => void browserCalls.push(call);
const nothing = async () => undefined;
const createArea = (name: string) => ({
  get: async () => ({}),
  set: note(`storage.${name}.set`),
  remove: nothing,
});

type Asked = { readonly origins?: readonly string[]; readonly data_collection?: readonly string[] };

const browser = {
  runtime: { id: "floyo" },
  storage: { local: createArea("local"), session: createArea("session") },
  alarms: {
    create: async (name: string) => void alarms.add(name),
    clear: async (name: string) => alarms.delete(name),
    get: async (name: string) => (alarms.has(name) ? { name } : undefined),
  },
  permissions: {
    getAll: async () => ({ origins: [...granted.origins] }),
    contains: async ({ origins = [], data_collection: kinds = [] }: Asked) =>
      origins.every((origin) => granted.origins.has(origin)) && (kinds.length === 0 || granted.isDataCollectionAllowed),
  },
  scripting: {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: note("scripting.registerContentScripts"),
    unregisterContentScripts: nothing,
    executeScript: note("scripting.executeScript"),
  },
  tabs: { query: async () => [], create: note("tabs.create") },
  action: { setBadgeText: nothing, setTitle: nothing },
};

Object.assign(globalThis, { browser, chrome: browser, location: { origin: ownOrigin } });
