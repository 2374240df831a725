/** What a command may touch of the world, so that it can be tested without a process. */
export type CommandIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
};

/** Runs with the words after its name; answers the exit code: 0 done, 1 failed, 2 wrong usage. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/** One sentence on stderr, with the literal code in brackets. */
export function printFailure(io: CommandIo, code: string, sentence: string): 1 {
  io.stderr(`${sentence} [${code}]\n`);
  return 1;
}

/** How the command is called. */
export function printUsage(io: CommandIo, usage: string): 2 {
  io.stderr(`usage: floyo ${usage}\n`);
  return 2;
}
