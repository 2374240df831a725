function wordOf({ exitCode, passed, skipped }) {
  if (exitCode !== 0) return "failed";
  return passed === 0 && skipped > 0 ? "skipped" : "ok";
}

/** The table of lanes, and alone on the last line what all counted together. */
export function summary(results) {
  const rows = results.map((result) => {
    const seconds = `${result.seconds.toFixed(1)} s`;
    return `${result.name.padEnd(12)} ${wordOf(result).padEnd(8)} ${seconds.padStart(8)}   ${counted(result)}`;
  });
  const total = { passed: sum(results, "passed"), failed: sum(results, "failed"), skipped: sum(results, "skipped") };
  return `\n${rows.join("\n")}\n\n${counted(total)}\n`;
}

export function counted({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}
