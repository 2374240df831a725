import { join } from "node:path";
import { build } from "esbuild";

/** A program of this folder in one file, as the extension is: twenty starts take seconds. Answers where it lies. */
export async function bundleProgram(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(import.meta.dirname, `${name}.ts`)];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm" });
  return outfile;
}
