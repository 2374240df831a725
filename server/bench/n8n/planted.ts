import type { ProofCase } from "./proof-case.ts";

type Planted = { readonly what: string; readonly of: string; readonly fault: NonNullable<ProofCase["fault"]> };

const faults: readonly Planted[] = [
  { what: "a field that is misspelt", of: "tiktok-ads → google-sheets", fault: ["$json.until", "$json.untill"] },
  { what: "pages after the first left out", of: "stripe → hubspot", fault: ["!$response.body?.has_more", "true"] },
  { what: "a cell changed", of: "asana → google-sheets", fault: ["Number(text) : text", "Number(text) + 1 : text"] },
];

/** Each of these must be found out: a proof that finds nothing proves nothing. */
export const plantFaults = (cases: readonly ProofCase[]): readonly ProofCase[] =>
  faults.flatMap(({ what, of, fault }) => {
    const one = cases.find(({ name }) => name.startsWith(of));
    return one ? [{ ...one, name: `planted: ${what}`, fault }] : [];
  });
