import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { AutomationFile } from "@floyo/core/automations";

export type ScriptRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type ScriptCall = {
  readonly file: AutomationFile;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The environment stands in a file `floyo.env`, as the head of the script proposes. */
  readonly usesEnvFile?: true;
  /** What a person would have edited: text to find and what stands there instead. */
  readonly edits?: readonly (readonly [string, string])[];
};

/** Runs a script that was handed over, as a person would: the file, Node, and the environment it names. */
export async function runScript({ file, folder, env, ...call }: ScriptCall): Promise<ScriptRun> {
  const { args = [], edits = [], usesEnvFile = false } = call;
  const path = join(folder, file.name);
  await writeFile(
    path,
    edits.reduce((text, [from, to]) => text.replace(from, to), file.text),
  );
  const lines = Object.entries({ FLOYO_RETRY_MS: "1", ...env });
  await writeFile(join(folder, "floyo.env"), lines.map(([name, value]) => `${name}=${value}\n`).join(""));
  const { program, words } = callFor(path, usesEnvFile ? ["--env-file=floyo.env"] : []);
  const own = usesEnvFile ? {} : Object.fromEntries(lines);
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...words, ...args], {
      env: { PATH: `/usr/bin:${process.env["PATH"]}`, ...own },
      cwd: folder,
    });
    const out = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => (out.stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (out.stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...out }));
  });
}

/** Node takes the file of the environment before the script, Python's script takes it itself. */
function callFor(path: string, envFile: readonly string[]) {
  if (path.endsWith(".sh")) return { program: "sh", words: [path] };
  if (path.endsWith(".py")) return { program: "python3", words: [path, ...envFile] };
  return { program: process.execPath, words: [...envFile, path] };
}
