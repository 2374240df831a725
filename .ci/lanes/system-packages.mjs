import { existsSync } from "node:fs";
import path from "node:path";
import { fail } from "../tools/failure.mjs";
import { logsFolder } from "../tools/folders.mjs";
import { runLogged, tailOf } from "../tools/run-program.mjs";

const browsers = {
  "/usr/bin/chromium": "chromium",
  "/usr/bin/firefox-esr": "firefox-esr",
  "/usr/share/fonts/truetype/dejavu": "fonts-dejavu-core",
};

/** What generated scripts are run with, and what makes the certificate for the names of the services that stand in. */
const programs = { curl: "curl", jq: "jq", python3: "python3", openssl: "openssl" };

/** The two browsers of the tests, as Debian's packages: installed when root, asked for otherwise. */
export const ensureBrowsers = (tools, say) =>
  ensurePackages(
    Object.entries(browsers).flatMap(([file, name]) => (existsSync(file) ? [] : [name])),
    { tools, say, code: "browsers" },
  );

/** Wherever they come from. */
export const ensurePrograms = (tools, say) =>
  ensurePackages(
    Object.entries(programs).flatMap(([program, name]) => (isOnPath(program, tools) ? [] : [name])),
    { tools, say, code: "programs" },
  );

const isOnPath = (program, { env }) =>
  (env["PATH"] ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

async function ensurePackages(missing, { tools: { env }, say, code }) {
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    fail(`${code}-missing`, `The tests need ${missing.join(" and ")}: run 'sudo apt-get update && sudo ${install}'.`);
  }
  say(`Installing ${missing.join(" and ")} …`);
  const logFile = path.join(logsFolder, `${code}.log`);
  const exitCode = await runLogged("sh", ["-c", `apt-get update && ${install}`], {
    logFile,
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (exitCode !== 0) fail(`${code}-not-installed`, `'${install}' failed:\n${tailOf(logFile, 20)}\n`);
}
