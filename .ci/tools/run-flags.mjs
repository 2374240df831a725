/** A small young memory: a hundred megabytes less after a busy hour or a long log. */
const small = "--max-semi-space-size=4";

/**
 * The flags of Node that a command of Floyo is run with. One that ends soon is run by one thread: those that compile and
 * collect beside it would cost memory and save nothing.
 * @param {string | undefined} command
 */
export const runFlagsOf = (command) => (command === "start" ? [small] : [small, "--single-threaded"]);
