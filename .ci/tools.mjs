import "./tools/oldest-node.mjs";
import path from "node:path";
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "./tools/dependencies.mjs";
import { endWith } from "./tools/failure.mjs";
import { cacheFolder, fromRoot, toolsFolder } from "./tools/folders.mjs";
import { node24Binary } from "./tools/node-24.mjs";
import { ensureToolPackages } from "./tools/tool-packages.mjs";

/**
 * Node 24, pnpm and the packages of the lockfile, installed when missing.
 * Answers the binary of Node 24 and the environment in which its programs are found.
 */
export async function ensureTools(say) {
  mkdirSync(cacheFolder, { recursive: true });
  ensureToolPackages(say);
  const node = node24Binary();
  const env = toolEnvironment(node);
  await ensureDependencies(say, env);
  return { node, env };
}

export function sayOnStderr(line) {
  process.stderr.write(`${line}\n`);
}

function toolEnvironment(node) {
  const folders = [
    path.dirname(node),
    path.join(toolsFolder, "node_modules", ".bin"),
    fromRoot("node_modules", ".bin"),
  ];
  return {
    ...process.env,
    PATH: [...folders, process.env["PATH"] ?? ""].join(path.delimiter),
    // What TypeScript was stripped to is kept, so that a second start is quick.
    NODE_COMPILE_CACHE: path.join(cacheFolder, "compiled"),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await endWith(async () => {
    await ensureTools(sayOnStderr);
    return 0;
  });
}
