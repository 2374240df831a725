import "./tools/oldest-node.mjs";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureTools, sayOnStderr } from "./tools.mjs";
import { endWith, fail } from "./tools/failure.mjs";
import { cacheFolder } from "./tools/folders.mjs";
import { npm } from "./tools/registry.mjs";

// n8n to try the workflows with that are written for it. Its licence (Sustainable Use License 1.0) allows that, and it is
// no open-source licence: it stands beside the project, and nothing of ours depends on it or carries any of it.

/** The newest whose packages the registry all has; 2.41.3 lacks one. */
const version = "2.37.4";
const stamp = `n8n ${version}, 1\n`;
const folder = path.join(cacheFolder, "n8n");

/** Made beside and renamed, so that what is there is whole. 2,489 packages, 3.3 GB. */
function ensureN8n(tools, say) {
  const stampFile = path.join(folder, "stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say(`Installing n8n ${version} beside the project (3.3 GB, six minutes and more) …`);
  const beside = `${folder}-${process.pid}`;
  try {
    make(beside, tools);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Of all install scripts only the database's is run: it compiles against the headers that Node's package carries. */
function make(beside, { node, env }) {
  mkdirSync(beside, { recursive: true });
  writeFileSync(path.join(beside, "package.json"), '{ "private": true }\n');
  const headers = path.dirname(path.dirname(node));
  const settings = { cwd: beside, env: { ...env, npm_config_nodedir: headers } };
  demand(
    npm(["install", `n8n@${version}`, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], settings),
  );
  demand(npm(["rebuild", "sqlite3", "--loglevel=error"], settings));
  writeFileSync(path.join(beside, "stamp"), stamp);
}

function demand({ status, error, stderr }) {
  if (status === 0) return;
  const words = error?.message ?? String(stderr).trim().split("\n").slice(-5).join("\n");
  fail("n8n-not-installed", `n8n could not be installed:\n${words}\n`);
}

await endWith(async () => {
  ensureN8n(await ensureTools(sayOnStderr), sayOnStderr);
  return 0;
});
