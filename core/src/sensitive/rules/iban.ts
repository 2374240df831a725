import type { Rule, Span } from "../rule.ts";

/** Length by country, from the registry of ISO 13616. */
const lengths =
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";
const lengthByCountry = new Map(lengths.split(" ").map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]));

/** Bank accounts (ISO 13616): country, length and check digits, in one piece or in groups. */
export const ibanRule: Rule = {
  kind: "iban",
  *find(text) {
    for (const { index } of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g)) {
      const span = readAccount(text, index);
      if (span !== undefined) yield span;
    }
  },
};

function readAccount(text: string, start: number): Span | undefined {
  const length = lengthByCountry.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined) return undefined;
  let [account, end] = ["", start];
  while (account.length < length && /[A-Za-z0-9]/.test(text.charAt(end))) {
    account += text.charAt(end).toUpperCase();
    end += account.length < length && /[ -]/.test(text.charAt(end + 1)) ? 2 : 1;
  }
  if (account.length < length || /[A-Za-z0-9]/.test(text.charAt(end))) return undefined;
  return remainder97(account) === 1 ? { start, end } : undefined;
}

/** ISO 7064, MOD 97-10, over the number with its first four characters moved to the end and letters as 10 to 35. */
function remainder97(account: string): number {
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest;
}
