const internals = /^(.*?)\/\.(?:git|hg|svn)(?:\/(.*))?$/;
/** Files that a version control system writes when it takes another state of the work into the folder. */
const checkoutMarks = /^(?:HEAD|ORIG_HEAD|MERGE_HEAD|index|index\.lock|logs\/HEAD|dirstate|wc\.db)$/;

/** The bookkeeping of a version control system is nobody's file. */
export const isVersionControlFile = (path: string): boolean => internals.test(path);

/** The folder that was checked out, when this file is the sign of it. */
export function checkedOutFolder(path: string): string | undefined {
  const [, folder, file] = internals.exec(path) ?? [];
  return file !== undefined && checkoutMarks.test(file) ? folder : undefined;
}
