import type { ActivityEvent } from "../events/index.ts";

/** A stretch of time, as watchers tell it. */
export type Stretch = { readonly atMs: number; readonly seconds: number };

/** A file was in front. `path` is absolute or a `file:` URI; `project` is what the editor calls the workspace. */
export type Look = Stretch & {
  readonly path: string;
  readonly project?: string | undefined;
  readonly isPrivate?: boolean | undefined;
};

/** What one event tells, by the type of the bucket that tells so. */
export type Sight =
  | { readonly type: "app.editor.activity" | "web.tab.current"; readonly look: Look }
  | { readonly type: "afkstatus"; readonly away: Stretch }
  | { readonly type: "app.floyo.activity"; readonly event: ActivityEvent };
