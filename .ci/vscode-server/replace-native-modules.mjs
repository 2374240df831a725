import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The two native modules that the server loads at its start would need a compiler; plain JavaScript takes their place. */
export function replaceNativeModules(folder) {
  const modules = path.join(folder, "node_modules", "@vscode");
  copyFileSync(new URL("file-logger.cjs", import.meta.url), path.join(modules, "spdlog", "index.js"));
  writeFileSync(path.join(modules, "native-watchdog", "index.js"), "exports.start = () => {};\n");
}
