/** How a program proves for whom it asks. */
export type AuthKind = "api-key" | "basic" | "none" | "oauth1" | "oauth2" | "session" | "signature";

/** What can be looked up. */
export type CheckableFact = "auth" | "exports" | "families" | "imports" | "make" | "n8n" | "native" | "zapier";

/**
 * Where a fact was read: a page, a file of the catalogue's data (`FLOYO_DATA`), or many public repositories that agree
 * (names of files, addresses of pages).
 */
export type Source = `https://${string}` | "n8n-node-types.csv" | "public code" | "services.json";

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
