import { defaultRules, defaultSettings, longerQuiet, type Rules, type Settings } from "../settings/index.ts";

/** Settings and rules count as one: a device shows, changes and sends them together. */
export type SharedSettings = { readonly settings: Settings; readonly rules: Rules };

export const defaultSharedSettings: SharedSettings = { settings: defaultSettings, rules: defaultRules };

/** This device's, the server's, and the last ones that both knew. */
export type SettingsSides = Readonly<Record<"own" | "theirs" | "base", SharedSettings>>;

type Sides<T> = Readonly<Record<keyof SettingsSides, T>>;

/**
 * Merges field by field and rule by rule: what only one side changed holds. Where both did, the more careful one does,
 * so that a device that was away undoes no pause and no denial of another.
 */
export function mergeSettings({ own, theirs, base }: SettingsSides): SharedSettings {
  const of = <T>(read: (side: SharedSettings) => T): Sides<T> => ({
    own: read(own),
    theirs: read(theirs),
    base: read(base),
  });
  const allowedSites = mergeAllowed(of(({ rules }) => rules.allowedSites));
  return {
    settings: {
      recording: {
        browser: mergeValue(of(({ settings }) => settings.recording.browser)),
        vscode: mergeValue(of(({ settings }) => settings.recording.vscode)),
      },
      pausedUntil: mergeValue(
        of(({ settings }) => settings.pausedUntil),
        Math.max,
      ),
      deniedOperations: mergeList(of(({ settings }) => settings.deniedOperations)),
      outsideWorkspaces: mergeValue(of(({ settings }) => settings.outsideWorkspaces)),
      retentionDays: mergeValue(
        of(({ settings }) => settings.retentionDays),
        Math.min,
      ),
      suggestionsPerDay: mergeValue(
        of(({ settings }) => settings.suggestionsPerDay),
        Math.min,
      ),
      quietHours: mergeValue(
        of(({ settings }) => settings.quietHours),
        longerQuiet,
      ),
    },
    rules: {
      ignoredFiles: mergeList(of(({ rules }) => rules.ignoredFiles)),
      deniedSites: mergeList(of(({ rules }) => rules.deniedSites)),
      ...(allowedSites === undefined ? {} : { allowedSites }),
    },
  };
}

export function areSameSettings(left: Settings, right: Settings): boolean {
  return isSame(settingsToList(left), settingsToList(right));
}

export function areSameRules(left: Rules, right: Rules): boolean {
  return isSame(rulesToList(left), rulesToList(right));
}

/** Two switches that were both changed are alike, so nothing is left to settle between them. */
function mergeValue<T>({ own, theirs, base }: Sides<T>, settle = (mine: T, _theirs: T): T => mine): T {
  if (isSame(own, base)) return theirs;
  return isSame(theirs, base) ? own : settle(own, theirs);
}

/** In the order of theirs, for in a list of ignored files the later rule wins; what was added here comes last. */
function mergeList<T>(lists: Sides<readonly T[]>): T[] {
  return [
    ...mergeValue(lists, (own, theirs) => [
      ...theirs.filter((item) => own.includes(item) || !lists.base.includes(item)),
      ...own.filter((item) => !theirs.includes(item) && !lists.base.includes(item)),
    ]),
  ];
}

/** No list allows every site: a list on either side is the narrower wish. */
function mergeAllowed(lists: Sides<string[] | undefined>): string[] | undefined {
  return mergeValue(lists, (own, theirs) =>
    own === undefined || theirs === undefined ? (own ?? theirs) : mergeList({ own, theirs, base: lists.base ?? [] }),
  );
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const settingsToList = (settings: Settings) => [
  settings.recording.browser,
  settings.recording.vscode,
  settings.pausedUntil,
  settings.deniedOperations,
  settings.outsideWorkspaces,
  settings.retentionDays,
  settings.suggestionsPerDay,
  settings.quietHours,
];

const rulesToList = ({ ignoredFiles, deniedSites, allowedSites }: Rules) => [ignoredFiles, deniedSites, allowedSites];
