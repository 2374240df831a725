import ignore, { type Ignore } from "ignore";
import { canonicalPath, pathText, pathWithin } from "./canonical-path.ts";

/** Compiled once for each list of patterns that a policy holds. */
const compiledByPatterns = new WeakMap<readonly string[], Ignore>();

/**
 * True when a gitignore pattern names the file: by its path within the workspace, by its absolute path without the root
 * (`/home/me/private/` and `C:\Users\me\private` both work), or, when there is no path, by its name.
 */
export function isIgnoredFile(nameOrPath: string, patterns: readonly string[], workspace?: string): boolean {
  if (patterns.length === 0) return false;
  const compiled = compile(patterns);
  return [...new Set(pathsToMatch(nameOrPath, workspace))].some((path) => isIgnored(compiled, path));
}

/** True when a pattern names the folder or one above it: asked for what happens there to no file (a task that is run). */
export function isIgnoredFolder(folder: string | undefined, patterns: readonly string[]): boolean {
  const path = folder === undefined ? undefined : canonicalPath(folder);
  if (patterns.length === 0 || !path) return false;
  const compiled = compile(patterns);
  return [rootless(pathText(path)), path.names.join("/")].some((text) => isIgnored(compiled, `${text}/`));
}

function pathsToMatch(nameOrPath: string, workspace: string | undefined): readonly string[] {
  const path = canonicalPath(nameOrPath);
  if (!path) return [bareNames(nameOrPath)];
  const folder = workspace === undefined ? undefined : canonicalPath(workspace);
  const within = folder ? pathWithin(folder, path) : undefined;
  return [...(within === undefined ? [] : [within]), rootless(pathText(path)), path.names.join("/")];
}

/** A name or relative path, whose folder nobody knows. */
function bareNames(text: string): string {
  const names = text.normalize("NFC").split(/[\\/]/);
  return names.filter((name) => name !== "" && name !== "." && name !== "..").join("/");
}

/** `/home/u` → `home/u`, `c:/users` → `c/users`: the package takes no absolute paths, and on Windows no drive either. */
function rootless(path: string): string {
  return path.replace(/^\/+/, "").replace(/^([A-Za-z]):/, "$1");
}

/**
 * The package remembers every path it was asked about. A copy of the rules is asked instead, and forgotten with its
 * memory: no path outlives its signal.
 */
function isIgnored(compiled: Ignore, path: string): boolean {
  return ignore.isPathValid(path) && ignore().add(compiled).ignores(path);
}

function compile(patterns: readonly string[]): Ignore {
  const known = compiledByPatterns.get(patterns);
  if (known) return known;
  const compiled = ignore().add(patterns.map(gitignorePattern));
  compiledByPatterns.set(patterns, compiled);
  return compiled;
}

/** In gitignore a backslash escapes; in a Windows path it separates. Such a path is anchored at its drive or share. */
function gitignorePattern(pattern: string): string {
  const bare = pattern.normalize("NFC");
  return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(bare) ? `/${rootless(bare.replaceAll("\\", "/"))}` : bare;
}
