/** The Supabase Auth API under `/auth/v1`, as the rest of the server needs it. */
export type AuthService = {
  readonly createSchema: () => Promise<void>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Does the address have an account? */
  readonly hasAccount: (address: string) => Promise<boolean>;
  /** An account of nobody, whose password nobody has. */
  readonly decoyAddress: string;
  readonly close: () => Promise<void>;
};

/** Port: carries a six-digit code to a mail address. */
export type CodeCourier = (delivery: { readonly address: string; readonly code: string }) => Promise<void>;
