import { withoutCopyMarks } from "./copy-marks.ts";
import { extensionOf } from "./file-kinds.ts";
import { writtenExtension } from "./file-name.ts";
import { liftVariables } from "./lift-variables.ts";

/** No file system allows longer names; a longer text is not searched for parts. */
const maxNameLength = 255;

/**
 * The name with its variable parts lifted out and copy marks removed, lower case, NFC: `Report_2026-11-16 (1).csv` and
 * `report_20261123.csv` are `report_{date}.csv`. The placeholders are {date} {time} {version} {hash} {uuid} {n}.
 * Case is not kept: people and programs change it without meaning another file. The family of a family is itself.
 */
export function fileFamily(name: string): string {
  let family = name.normalize("NFC").toLowerCase().normalize("NFC");
  if (family.length > maxNameLength) return family;
  // What is lifted can free its neighbour (`2026-11-16final`), so this goes on until nothing is left to lift.
  for (;;) {
    const lifted = liftOnce(family);
    if (lifted === family) return family;
    family = lifted;
  }
}

function liftOnce(name: string): string {
  const whole = withoutCopyMarks(name);
  const ext = extensionOf(whole) === "other" ? undefined : writtenExtension(whole);
  const stem = ext === undefined ? whole : whole.slice(0, -(ext.length + 1));
  const suffix = ext === undefined ? "" : `.${ext}`;
  return liftVariables(withoutCopyMarks(stem)) + suffix;
}
