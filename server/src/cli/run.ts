import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { parseWorkflow, type Plan, type PlanStep, writeAutomation } from "@floyo/core/automations";
import { findService } from "@floyo/core/catalogue";
import { type CommandIo, printFailure, printUsage } from "./command.ts";
import { systemCode } from "./read-lines.ts";

/**
 * Runs a workflow that Floyo wrote: says its steps, then does what the script of the same plan does, with the person's
 * environment. The script lies in a folder of its own for as long as it runs.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = parseWords(args);
  if (wanted === undefined) return printUsage(io, "run FILE [--dry-run]");
  const content = await readJson(resolve(io.folder, wanted.file));
  if (typeof content === "string") return printFailure(io, "file-unreadable", content);
  const plan = parseWorkflow(content.json);
  if (!plan.ok) return printFailure(io, plan.code, plan.detail ?? "This is not a Floyo workflow.");
  io.stdout(`${plan.value.steps.map((step, index) => `${index + 1}. ${stepToWords(step)}\n`).join("")}`);
  return runPlan(plan.value, wanted.isDryRun ? ["--dry-run"] : [], io);
}

function parseWords(args: readonly string[]) {
  try {
    const options = { "dry-run": { type: "boolean" } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? undefined : { file, isDryRun: values["dry-run"] === true };
  } catch {
    return undefined;
  }
}

/** What is in the file, or a sentence on why it is not known. */
async function readJson(path: string): Promise<{ readonly json: unknown } | string> {
  try {
    const json: unknown = JSON.parse(await readFile(path, "utf8"));
    return { json };
  } catch (error) {
    if (error instanceof SyntaxError) return "The file is not JSON; nothing was done.";
    return `The file cannot be read (${systemCode(error)}); check its name and its permissions.`;
  }
}

function stepToWords(step: PlanStep): string {
  switch (step.does) {
    case "fetch-rows":
      return `Fetch the rows from ${nameOf(step.service)}`;
    case "read-file":
      return `Take the newest ${step.ext.toUpperCase()} file of the folder`;
    case "change-columns":
      return "Leave out and rename columns";
    case "deliver":
      return `Deliver to ${nameOf(step.service)}`;
    case "write-file":
      return `Write a ${step.ext.toUpperCase()} file into the folder`;
  }
}

const nameOf = (service: string): string => findService(service)?.name ?? service;

async function runPlan(plan: Plan, args: readonly string[], io: CommandIo): Promise<number> {
  const [script] = writeAutomation(plan, "script")?.files ?? [];
  if (script === undefined) return printFailure(io, "workflow-unreadable", "This workflow has no steps.");
  const folder = await mkdtemp(join(tmpdir(), "floyo-run-"));
  try {
    const path = join(folder, script.name);
    await writeFile(path, script.text);
    return await runScript([path, ...args], io);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runScript(words: readonly string[], io: CommandIo): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, words, {
      cwd: io.folder,
      env: { ...io.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.setEncoding("utf8").on("data", io.stdout);
    child.stderr.setEncoding("utf8").on("data", io.stderr);
    child.on("error", fail);
    child.on("close", (code) => done(code ?? 1));
  });
}
