import type { Uri } from "vscode";

/** What a watcher said. Watchers repeat themselves and report every step of a program that writes a file. */
export type DiskNews = { readonly kind: "create" | "change" | "delete"; readonly uri: Uri; readonly atMs: number };

/** What it came to. */
export type NetChange = {
  readonly operation: "create" | "modify" | "delete";
  readonly uri: Uri;
  readonly atMs: number;
};

type Story = { readonly uri: Uri; readonly wasThere: boolean; isThere: boolean; atMs: number };

export type NetChanges = {
  readonly note: (news: DiskNews) => void;
  /** Hands over what came together so far, and begins anew. */
  readonly take: () => readonly NetChange[];
};

/** Sums up by file: made and changed is made, deleted and made again is changed, made and deleted is nothing. */
export function createNetChanges(): NetChanges {
  let stories = new Map<string, Story>();
  return {
    note: ({ kind, uri, atMs }) => {
      const story = stories.get(uri.path) ?? { uri, wasThere: kind !== "create", isThere: true, atMs };
      story.isThere = kind !== "delete";
      story.atMs = atMs;
      stories.set(uri.path, story);
    },
    take: () => {
      const taken = [...stories.values()].flatMap(storyToChange);
      stories = new Map();
      return taken;
    },
  };
}

function storyToChange({ uri, wasThere, isThere, atMs }: Story): NetChange[] {
  if (!wasThere && !isThere) return [];
  if (!isThere) return [{ operation: "delete", uri, atMs }];
  return [{ operation: wasThere ? "modify" : "create", uri, atMs }];
}
