import { rm } from "node:fs/promises";
import { build, type BuildOptions } from "esbuild";

const shared = {
  bundle: true,
  minify: true,
  charset: "utf8",
  external: ["vscode"],
  legalComments: "none",
  logLevel: "warning",
  target: "es2022",
} satisfies BuildOptions;

/** The Node host knows modules (VS Code 1.100 and later), so what is needed later is split off and loaded later. */
const node: BuildOptions = {
  ...shared,
  platform: "node",
  // ES modules where a package has both: what is not used of them falls away.
  mainFields: ["module", "main"],
  conditions: ["module"],
  format: "esm",
  splitting: true,
  entryPoints: { extension: "src/extension.ts" },
  outdir: "dist/node",
  outExtension: { ".js": ".mjs" },
  chunkNames: "[name]-[hash]",
};

/** The web host takes one CommonJS file. */
const web: BuildOptions = {
  ...shared,
  platform: "browser",
  format: "cjs",
  entryPoints: ["src/extension-web.ts"],
  outfile: "dist/web/extension.js",
};

await rm("dist", { recursive: true, force: true });
await Promise.all([build(node), build(web)]);
