import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createVSIX } from "@vscode/vsce";
import * as v from "valibot";

const stage = "dist/stage";

/** What the installed extension needs of the manifest: nothing that only the workspace is for. */
function toInstalledManifest(manifest: Record<string, unknown>, files: readonly string[]): Record<string, unknown> {
  const { private: _private, exports: _exports, scripts: _scripts, devDependencies: _development, ...rest } = manifest;
  return { ...rest, files };
}

const manifest = v.parse(
  v.looseObject({ files: v.array(v.string()) }),
  JSON.parse(await readFile("package.json", "utf8")),
);
await rm(stage, { recursive: true, force: true });
await mkdir(stage, { recursive: true });
await writeFile(
  `${stage}/package.json`,
  JSON.stringify(toInstalledManifest(manifest, [...manifest.files, "LICENSE"]), null, 2),
);
for (const file of manifest.files) await cp(file, `${stage}/${file}`, { recursive: true });
await cp("../LICENSE", `${stage}/LICENSE`);
await createVSIX({ cwd: stage, packagePath: "dist/floyo.vsix", dependencies: false, allowMissingRepository: true });
await rm(stage, { recursive: true });
