import type { Activity } from "../mining/index.ts";

/** Two chores are one when most of their steps agree, and nearly all of the steps that move files in and out. */
const stepAgreement = 0.7;
const transferAgreement = 0.8;

/**
 * True when two lists of activities are the same chore: re-mining may add a look into the file, a second save,
 * or learn a family that was unknown before.
 */
export function isSameRoutine(a: readonly Activity[], b: readonly Activity[]): boolean {
  const [left, right] = [essentialSteps(a), essentialSteps(b)];
  if (left.length === 0 || right.length === 0) return left.length === right.length;
  return (
    agreement(left, right) >= stepAgreement &&
    agreement(left.filter(isTransfer), right.filter(isTransfer)) >= transferAgreement
  );
}

/** True when the transfers of `part` are found, in order, among those of `whole`. */
export function isPartOfRoutine(part: readonly Activity[], whole: readonly Activity[]): boolean {
  const transfers = part.filter(isTransfer);
  return transfers.length > 0 && commonLength(transfers, whole.filter(isTransfer)) === transfers.length;
}

export const isTransfer = ({ operation }: Activity): boolean => operation === "download" || operation === "upload";

const isEdit = ({ operation }: Activity): boolean =>
  operation === "create" || operation === "modify" || operation === "rename";

/** Looking and clearing away are not what a chore is about; saving twice is saving once. */
function essentialSteps(activities: readonly Activity[]): readonly Activity[] {
  const done = activities.filter(({ operation }) => operation !== "open" && operation !== "delete");
  return done.filter((activity, index) => {
    const before = done[index - 1];
    return before === undefined || !isSameStep(before, activity);
  });
}

/** True when two activities are the same step; editing is editing, whatever the file is called by then. */
export function isSameStep(a: Activity, b: Activity): boolean {
  if (isEdit(a) && isEdit(b)) return a.ext === b.ext;
  // The target is detail: a new sheet each week is still the same upload.
  return a.operation === b.operation && a.place === b.place && a.ext === b.ext && isSameFamily(a, b);
}

/** What has no family, as before its name was known, may be of any. */
export const isSameFamily = (a: Activity, b: Activity): boolean =>
  a.family === undefined || b.family === undefined || a.family === b.family;

function agreement(a: readonly Activity[], b: readonly Activity[]): number {
  return a.length + b.length === 0 ? 1 : (2 * commonLength(a, b)) / (a.length + b.length);
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly Activity[], b: readonly Activity[]): number {
  let row = b.map(() => 0);
  for (const left of a) {
    const above = row;
    row = [];
    for (const [index, right] of b.entries()) {
      const diagonal = above[index - 1] ?? 0;
      row.push(isSameStep(left, right) ? diagonal + 1 : Math.max(above[index] ?? 0, row[index - 1] ?? 0));
    }
  }
  return row.at(-1) ?? 0;
}
