import { existsSync } from "node:fs";
import path from "node:path";
import { fail } from "../tools/failure.mjs";
import { logsFolder } from "../tools/folders.mjs";
import { runLogged, tailOf } from "../tools/run-program.mjs";

const packageByFile = {
  "/usr/bin/chromium": "chromium",
  "/usr/bin/firefox-esr": "firefox-esr",
  "/usr/share/fonts/truetype/dejavu": "fonts-dejavu-core",
};

/** The two browsers of the tests, as Debian's packages: installed when root, asked for otherwise. */
export async function ensureBrowsers({ env }, say) {
  const missing = Object.entries(packageByFile).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    fail("browsers-missing", `The tests need ${missing.join(" and ")}: run 'sudo apt-get update && sudo ${install}'.`);
  }
  say(`Installing ${missing.join(" and ")} …`);
  const logFile = path.join(logsFolder, "browsers.log");
  const code = await runLogged("sh", ["-c", `apt-get update && ${install}`], {
    logFile,
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (code !== 0) fail("browsers-not-installed", `'${install}' failed:\n${tailOf(logFile, 20)}\n`);
}
