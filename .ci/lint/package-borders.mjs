import path from "node:path";
import { isPublicInCore, packageOfFile, packageOfSpecifier, pathFromRoot } from "./package-of.mjs";
import { visitImports } from "./visit-imports.mjs";

const platform =
  /^(node:|bun:|deno:|https?:|vscode$|wxt|preact|@preact\/|dexie|hono|postgres|webextension-polyfill$|vite$)/;

/** core imports no platform; shells and server import @floyo/core/<room>; nobody reaches into another package's files. */
export const packageBorders = {
  meta: { type: "problem" },
  create(context) {
    const home = packageOfFile(context.filename);
    if (home === undefined) return {};
    const isExcepted = exceptionOf(pathFromRoot(context.filename));
    return visitImports((specifier, node) => {
      if (isExcepted(specifier)) return;
      const message = specifier.startsWith(".")
        ? crossing(home, path.resolve(path.dirname(context.filename), specifier))
        : foreign(home, specifier);
      if (message !== undefined) context.report({ node, message });
    });
  },
};

/** A test may read files; the story across packages, in server/e2e, drives the shells by what their own e2e/ offers. */
function exceptionOf(file) {
  if (file.startsWith("server/e2e/")) return (specifier) => /^(floyo|@floyo\/extension-browser)\/e2e$/.test(specifier);
  return (specifier) => /\.test\.tsx?$/.test(file) && specifier.startsWith("node:");
}

/** What is wrong with a relative import, if anything. */
function crossing(home, target) {
  if (packageOfFile(target) === home) return undefined;
  return `${pathFromRoot(target)} is inside another package: import @floyo/core/<room>, or keep it out.`;
}

/** What is wrong with an import by name, if anything. */
function foreign(home, specifier) {
  if (home === "core" && platform.test(specifier)) {
    return `core knows no platform: ${specifier} comes in as a port.`;
  }
  const named = packageOfSpecifier(specifier);
  if (named === undefined || named === home) return undefined;
  if (named !== "core") return `Shells and server import only @floyo/core/<room>, never one another: ${specifier}.`;
  return isPublicInCore(specifier) ? undefined : `Import a public folder of core: ${specifier}.`;
}
