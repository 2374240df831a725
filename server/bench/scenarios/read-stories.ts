import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";
import { type Story, storySchema } from "./story.ts";

export type NamedStory = { readonly name: string; readonly story: Story };

const folder = join(import.meta.dirname, "stories");

/** All stories, by name. */
export function readStories(): readonly NamedStory[] {
  const files = readdirSync(folder).toSorted();
  return files.map((file) => ({
    name: file.replace(/\.yaml$/, ""),
    story: v.parse(storySchema, parse(readFileSync(join(folder, file), "utf8"))),
  }));
}
