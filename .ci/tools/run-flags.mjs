/** A server that runs for weeks keeps its young memory small: a hundred megabytes less after a busy hour. */
const serverFlags = ["--max-semi-space-size=4"];
/** A command ends soon: threads that compile and collect beside it cost it memory and save it nothing. */
const commandFlags = ["--max-semi-space-size=1", "--single-threaded"];

/**
 * The flags of Node that a command of Floyo is run with.
 * @param {string | undefined} command
 */
export const runFlagsOf = (command) => (command === "start" ? serverFlags : commandFlags);
