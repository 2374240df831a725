import type { Token } from "../events/index.ts";

/** A readable name for a token. Stays on the device. */
export type Label = { readonly token: Token; readonly text: string };

/** Port: token → readable name, on the device only, encrypted under a key whose destruction erases every name. */
export type LabelStore = {
  readonly remember: (labels: readonly Label[]) => Promise<void>;
  readonly read: (tokens: readonly Token[]) => Promise<ReadonlyMap<Token, string>>;
  /** Removes every other name. */
  readonly keepOnly: (tokens: ReadonlySet<Token>) => Promise<void>;
  /** Destroys the key: nothing written before can be read again. */
  readonly erase: () => Promise<void>;
};
