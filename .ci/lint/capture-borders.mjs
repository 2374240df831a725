import path from "node:path";
import { packageOfFile, pathFromRoot } from "./package-of.mjs";
import { visitImports } from "./visit-imports.mjs";

const captureSource = /^extension-[a-z]+\/src\/capture\/(?!.*\.test\.tsx?$)/;
const roomsOfCapture = ["@floyo/core/events", "@floyo/core/privacy", "@floyo/core/result"];
const forbiddenFolder = /\b(store|storage|sync|network|transport|outbox|event-log|fetch|auth|dexie|indexed-db)\b/;

/** A capture source notices and hands over a Signal: it imports no storage, no sync and no network. */
export const captureBorders = {
  meta: { type: "problem" },
  create(context) {
    if (!captureSource.test(pathFromRoot(context.filename))) return {};
    return visitImports((specifier, node) => {
      if (!isAllowed(specifier, context.filename)) {
        context.report({ node, message: `A capture source ends in record(signal): it may not import ${specifier}.` });
      }
    });
  },
};

function isAllowed(specifier, filename) {
  if (!specifier.startsWith(".")) return isAllowedByName(specifier);
  const target = path.resolve(path.dirname(filename), specifier);
  const [, , folder, ...rest] = pathFromRoot(target).split("/");
  if (packageOfFile(target) !== packageOfFile(filename)) return false;
  return folder === "capture" || !forbiddenFolder.test([folder, ...rest].join("/"));
}

function isAllowedByName(specifier) {
  if (specifier.startsWith("@floyo/")) return roomsOfCapture.includes(specifier);
  return ["vscode", "webextension-polyfill", "node:path", "node:url"].includes(specifier);
}
