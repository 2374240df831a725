import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../tools/folders.mjs";

const packages = ["core", "server", "extension-browser", "extension-vscode"];
const copied = [
  ".oxlintrc.json",
  ".ci/lint",
  ".gitignore",
  "package.json",
  "tsconfig.base.json",
  "core/package.json",
  "core/src",
];

export type PlantedTree = {
  /** What the real linter says of this file, one problem a line. */
  readonly lint: (file: string) => string;
  /** What the real compiler says of this file when it reads the package that holds it. */
  readonly compile: (file: string) => string;
  readonly uproot: () => void;
};

/** A tree of the same shape, with the same tools and settings as the repository, and these files planted in it. */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const folder = mkdtempSync(path.join(tmpdir(), "floyo-planted-"));
  for (const one of copied) cpSync(path.join(root, one), path.join(folder, one), { recursive: true });
  for (const one of ["", ...packages]) linkModules(folder, one);
  for (const one of packages) cpSync(path.join(root, one, "tsconfig.json"), path.join(folder, one, "tsconfig.json"));
  for (const [file, text] of Object.entries(files)) plant(path.join(folder, file), text);
  const lint = once(() => run(folder, ["oxlint", "--type-aware", "--format=unix", ...Object.keys(files)]));
  const compile = once((name) => run(folder, ["tsc", "-p", name, "--pretty", "false"]));
  return {
    lint: (file) => linesAbout(lint(""), `${file}:`),
    compile: (file) => linesAbout(compile(file.split("/")[0] ?? ""), `${file}(`),
    uproot: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function linkModules(folder: string, name: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, name, "node_modules"), path.join(folder, name, "node_modules"));
}

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A tool reads the whole tree once; the tests ask about one file each. */
function once(answer: (key: string) => string): (key: string) => string {
  const answers = new Map<string, string>();
  return (key) => {
    const known = answers.get(key) ?? answer(key);
    answers.set(key, known);
    return known;
  };
}

function run(folder: string, [program = "", ...args]: readonly string[]): string {
  const binary = path.join(root, "node_modules", ".bin", program);
  const { stdout, error } = spawnSync(binary, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (error) throw error;
  return stdout;
}

function linesAbout(output: string, start: string): string {
  const lines = output.split("\n");
  return lines.filter((line) => line.startsWith(start)).join("\n");
}
