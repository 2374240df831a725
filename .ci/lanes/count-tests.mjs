import { existsSync, readFileSync } from "node:fs";

/** Passed, failed and skipped of a lane; a lane that failed counts at least one failure. */
export function countTests(lane, exitCode, reportFile) {
  const counts = lane.projects === undefined ? countLane(exitCode) : countReport(reportFile);
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countLane(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: 0, skipped: 0 };
}

/** The report of vitest's json reporter. */
function countReport(reportFile) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
