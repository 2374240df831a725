/** How a program proves for whom it asks. */
export const authKinds = ["api-key", "basic", "none", "oauth1", "oauth2", "session", "signature"] as const;
export type AuthKind = (typeof authKinds)[number];

/** What can be looked up. `native` settings name their page themselves: one that nobody read there is not listed. */
export const checkableFacts = ["auth", "exports", "imports", "families", "make", "n8n", "zapier"] as const;
export type CheckableFact = (typeof checkableFacts)[number];

/** Where a fact was read: a page, or a file of the catalogue's data (`FLOYO_DATA`). */
export type Source = `https://${string}` | "n8n-node-types.csv" | "services.json";

/** What is known of a service beyond what Floyo acts on. Apart from the entry, so that no extension carries it. */
export type ServiceFacts = {
  /** The vendor's page on its programming interface, which plain HTTP and GitHub Actions can use; left out: no program gets in. */
  readonly api?: { readonly page: string; readonly auth: AuthKind };
  /** Types of n8n-nodes-base that talk to it, without prefix. With an interface, `httpRequest` does too. */
  readonly n8n?: readonly string[];
  /** The name of its app in the addresses of make.com and zapier.com, where known. */
  readonly make?: string;
  readonly zapier?: string;
  /** Names of files that it exports, as families. */
  readonly families?: readonly string[];
  /** The facts that were looked up, and where. All else is general knowledge. */
  readonly checked?: Readonly<Partial<Record<CheckableFact, Source>>>;
};
