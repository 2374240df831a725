import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

// A test is found by its name: `x.test.ts` beside `x.ts`; `x.sql.test.ts` and server/policies need the embedded
// PostgreSQL; `e2e/` drives what was built. To add a test is to add a file.
const needsDatabase = ["server/src/**/*.sql.test.ts", "server/policies/**/*.test.ts"];

type Suite = { name: string; include: string[]; exclude?: string[] };

/** Runs in memory: no database, no browser, no build. The files of a worker share its modules: none keeps a state in one. */
function unitProject({ name, include, exclude = [] }: Suite): TestProjectInlineConfiguration {
  return {
    // Preact's pages are tested without their bundler's settings.
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    test: {
      name,
      include,
      exclude: ["**/node_modules/**", ...exclude],
      isolate: false,
      // The limit is for what hangs: property tests of thousands of logs are slow on a busy machine.
      testTimeout: 180_000,
      hookTimeout: 60_000,
    },
  };
}

/** Fills the machine, or needs a port that there is once: one file at a time, with generous limits. */
function heavyProject({ name, include }: Suite): TestProjectInlineConfiguration {
  const limits = { testTimeout: 180_000, hookTimeout: 300_000, expect: { poll: { timeout: 20_000 } } };
  return { test: { name, include, fileParallelism: false, ...limits } };
}

/** Runs in the background of others: its limits are for what hangs. */
function backgroundProject(suite: Suite): TestProjectInlineConfiguration {
  const { test } = besideProject(suite);
  return { test: { ...test, testTimeout: 1_100_000 } };
}

/** Drives programs of its own in each file: two files beside one another, with limits for a machine that is full. */
function besideProject(suite: Suite): TestProjectInlineConfiguration {
  const { test } = heavyProject(suite);
  return { test: { ...test, fileParallelism: true } };
}

/** Shares one embedded PostgreSQL; each file has a database of its own, so that two go beside one another. */
function databaseProject(suite: Suite): TestProjectInlineConfiguration {
  const { test } = besideProject(suite);
  return { test: { ...test, globalSetup: ["server/src/testing/embedded-database.ts"] } };
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      unitProject({ name: "core", include: ["core/src/**/*.test.ts"] }),
      unitProject({
        name: "server",
        include: ["server/{src,web,attacks,bench}/**/*.test.{ts,tsx}"],
        exclude: needsDatabase,
      }),
      unitProject({ name: "browser", include: ["extension-browser/src/**/*.test.{ts,tsx}"] }),
      {
        ...unitProject({ name: "vscode", include: ["extension-vscode/{src,webview}/**/*.test.{ts,tsx}"] }),
        resolve: { alias: { vscode: `${import.meta.dirname}/extension-vscode/src/testing/fake-vscode.ts` } },
      },
      heavyProject({ name: "guards", include: [".ci/**/*.test.ts"] }),
      databaseProject({ name: "sql", include: needsDatabase }),
      backgroundProject({ name: "simulation", include: ["{server,extension-vscode}/soak/**/*.test.ts"] }),
      heavyProject({ name: "e2e-browser", include: ["extension-browser/e2e/**/*.test.ts"] }),
      besideProject({ name: "e2e-vscode", include: ["extension-vscode/e2e/**/*.test.ts"] }),
      heavyProject({ name: "story", include: ["server/e2e/**/*.test.ts"] }),
    ],
  },
});
