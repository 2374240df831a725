import type { ServiceId } from "./service-ids.ts";

/** What a service is for; the card says it in words. */
export const serviceCategories = [
  "ads",
  "ai",
  "analytics",
  "accounting",
  "automation",
  "commerce",
  "crm",
  "data",
  "design",
  "development",
  "documents",
  "email",
  "forms",
  "learning",
  "marketing",
  "media",
  "messaging",
  "open-data",
  "payments",
  "people",
  "projects",
  "research",
  "spreadsheets",
  "storage",
  "support",
  "websites",
] as const;
export type ServiceCategory = (typeof serviceCategories)[number];

/** A setting of the service itself that does by itself what such exports are made for, with the vendor's page. */
export type NativeSetting = {
  /** One sentence: what the service does then. */
  readonly does: string;
  /** Extensions of the exports that it takes the place of. */
  readonly formats: readonly string[];
  readonly page: string;
};

/** One entry of the catalogue: what Floyo acts on, nothing that runs. */
export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  readonly category: ServiceCategory;
  /**
   * `host` or `host/path-prefix`; a bare host stands for its `www.` too, `*` for one or more labels.
   * The longest pattern that fits wins.
   */
  readonly hosts: readonly string[];
  /** Extensions a person can download there and upload there, without dot; `*` is any file. */
  readonly exports: readonly string[];
  readonly imports: readonly string[];
  /** Recorded as a token only: that a person uses it says too much (health, dating, legal, pay …). */
  readonly isSensitive?: true;
  readonly native?: readonly NativeSetting[];
};
