import { fail } from "../tools/failure.mjs";
import { buildWhenStale } from "./build-when-stale.mjs";
import { builds } from "./builds.mjs";

/** Builds what is stale; a build that fails does not keep the others from being tried. */
export async function buildAll(tools, say) {
  const failures = [];
  for (const build of builds) {
    try {
      await buildWhenStale(build, tools, say);
    } catch (thrown) {
      if (thrown.failureCode === undefined) throw thrown;
      failures.push(thrown.message);
    }
  }
  if (failures.length > 0) fail("build-failed", failures.join("\n"));
}
