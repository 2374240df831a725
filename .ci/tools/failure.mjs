/** Ends the program with one sentence and a literal code; expected, so no stack is shown. */
export function fail(code, sentence) {
  throw Object.assign(new Error(sentence), { failureCode: code });
}

const unwritableCodes = ["EACCES", "EPERM", "EROFS"];

/** Runs a program of ours and turns what it throws into an exit code. */
export async function endWith(main) {
  try {
    process.exitCode = await main();
  } catch (thrown) {
    const failure = unwritableCodes.includes(thrown?.code) ? unwritable(thrown) : thrown;
    if (failure?.failureCode === undefined) throw failure;
    process.stderr.write(`${failure.message} [${failure.failureCode}]\n`);
    process.exitCode = 1;
  }
}

function unwritable({ path }) {
  const message = `Floyo may not write ${path ?? "its folder"}: give yourself the permission, then run this again.`;
  return { failureCode: "folder-not-writable", message };
}
