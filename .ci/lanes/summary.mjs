/** The table of lanes, and alone on the last line what all counted together. */
export function summary(results) {
  const rows = results.map(({ name, exitCode, seconds, passed, failed, skipped }) =>
    [
      name.padEnd(12),
      (exitCode === 0 ? "ok" : "failed").padEnd(7),
      `${seconds.toFixed(1)} s`.padStart(9),
      `${counted({ passed, failed, skipped })}`.padStart(34),
    ].join(" "),
  );
  const total = { passed: sum(results, "passed"), failed: sum(results, "failed"), skipped: sum(results, "skipped") };
  return `\n${rows.join("\n")}\n\n${counted(total)}\n`;
}

export function counted({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}
