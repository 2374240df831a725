/**
 * An absolute path in the one spelling that all platforms' spellings lead to.
 * `root` is `/`, `c:/` or `//server/share/`; `names` are the readable segments in NFC; Windows paths compare without case.
 */
export type CanonicalPath = {
  readonly root: string;
  readonly names: readonly string[];
  readonly isCaseless: boolean;
};

const driveStart = /^\/?([A-Za-z])[:|](?=[\\/]|$)/;
/** A drive as the first name of a path. */
const driveName = /^[A-Za-z][:|](?:\\|$)/;
const extendedStart = /^(?:\\\\|\/\/)[?.][\\/](UNC[\\/])?/i;

/** Reads an absolute path or `file:` URI. `undefined` for what is neither: bare names, relative paths, other schemes. */
export function canonicalPath(text: string): CanonicalPath | undefined {
  const plain = /^file:/i.test(text) ? fileUriToPath(text) : text;
  const extended = extendedStart.exec(plain);
  const short = extended ? (extended[1] ? "\\\\" : "") + plain.slice(extended[0].length) : plain;
  const drive = driveStart.exec(short)?.[1];
  if (drive !== undefined) return windowsPath(`${drive.toLowerCase()}:/`, short.slice(short.indexOf(drive) + 2));
  if (/^(?:\\\\|\/\/)[^\\/]/.test(short)) return sharePath(short.slice(2));
  return short.startsWith("/") ? rootedPath(short) : undefined;
}

/** The spelling that is compared and tokenised. */
export function pathKey({ root, names, isCaseless }: CanonicalPath): string {
  const joined = names.join("/");
  return (root + (isCaseless ? joined.toLowerCase() : joined)).normalize("NFC");
}

/** The path as a person reads it. */
export function pathText({ root, names }: CanonicalPath): string {
  return root + names.join("/");
}

export function parentPath(path: CanonicalPath): CanonicalPath {
  return { ...path, names: path.names.slice(0, -1) };
}

/** The path of a file below a folder, without leading slash; `undefined` when it lies elsewhere. */
export function pathWithin(folder: CanonicalPath, path: CanonicalPath): string | undefined {
  const start = pathKey(folder);
  const prefix = start.endsWith("/") ? start : `${start}/`;
  return pathKey(path).startsWith(prefix) ? path.names.slice(folder.names.length).join("/") : undefined;
}

/** The last segment of a path, URI or bare name in any spelling; empty when there is none. */
export function baseName(text: string): string {
  const path = canonicalPath(text);
  if (path) return path.names.at(-1) ?? "";
  const separator = text.includes("/") ? "/" : "\\";
  return (text.split(separator).findLast((name) => name !== "" && name !== "." && name !== "..") ?? "").normalize(
    "NFC",
  );
}

/** `///C:/x` and `/./C:/x` are `/C:/x`, which is how a URI writes the path of a drive. */
function rootedPath(text: string): CanonicalPath | undefined {
  const path: CanonicalPath = { root: "/", names: resolveNames(text.split("/")), isCaseless: false };
  return driveName.test(path.names[0] ?? "") ? canonicalPath(pathText(path)) : path;
}

function windowsPath(root: string, rest: string): CanonicalPath {
  // Win32 drops trailing dots and spaces of each segment, so `a.csv.` opens `a.csv`.
  const names = rest.split(/[\\/]/).map((name) => (name === "." || name === ".." ? name : trimWindowsEnd(name)));
  return { root, names: resolveNames(names), isCaseless: true };
}

function trimWindowsEnd(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === "." || name[end - 1] === " ")) end -= 1;
  return name.slice(0, end);
}

/** A share of a Windows server (UNC); a device (`COM1` under a dot) is no file. */
function sharePath(rest: string): CanonicalPath | undefined {
  const [server = "", share = "", ...names] = rest.split(/[\\/]+/);
  if ([server, share].some((name) => [".", "..", "?"].includes(name))) return undefined;
  const root = share === "" ? `//${server}/` : `//${server}/${share}/`;
  return windowsPath(root.toLowerCase().normalize("NFC"), names.join("/"));
}

/** RFC 3986 §5.2.4 without the text round: `..` above the root stays at the root. */
function resolveNames(segments: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const segment of segments) {
    if (segment === "..") names.pop();
    else if (segment !== "" && segment !== ".") names.push(segment.normalize("NFC"));
  }
  return names;
}

/** RFC 8089: an authority other than localhost is a Windows share. Query and fragment are no part of the file. */
function fileUriToPath(uri: string): string {
  const bare = uri.slice("file:".length).replace(/[?#].*$/s, "");
  const [, authority, rest = ""] = /^\/\/([^/]*)(.*)$/s.exec(bare) ?? [undefined, undefined, bare];
  const path = decodePercents(rest);
  if (authority === undefined || authority === "" || authority.toLowerCase() === "localhost") return path;
  if (/^[A-Za-z][:|]$/.test(authority)) return `${authority}${path}`;
  return `\\\\${decodePercents(authority)}${path}`;
}

/** Escapes that are no UTF-8 stay as they are: a name is never lost to a decoder. */
function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
