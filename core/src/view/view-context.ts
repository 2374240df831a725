import type { Token } from "../events/index.ts";

/** What turns data into words for one person on one device. */
export type ViewContext = {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Seconds UTC. */
  readonly nowSeconds: number;
  /** The readable name of a token, from the label store; `undefined` when this device does not know it. */
  readonly nameOf: (token: Token) => string | undefined;
};
