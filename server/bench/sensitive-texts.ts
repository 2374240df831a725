import type { Luck } from "@floyo/core/testing";
import { drawDate, drawFirstName, drawFrom, drawLastName, drawWord } from "./draw-text.ts";
import { drawAccount, drawCard } from "./draw-checked-number.ts";

type Draw = (luck: Luck) => string;

/** Keys of vendors that a rule knows by their beginning; lengths and alphabets from the vendors' documentation. */
const knownKeys: readonly Draw[] = [
  (luck) => `AKIA${drawFrom(luck, "base32", 16)}`,
  (luck) => `AIza${drawFrom(luck, "base64url", 35)}`,
  (luck) => `ghp_${drawFrom(luck, "base62", 36)}`,
  (luck) => `github_pat_${drawFrom(luck, "base62", 22)}_${drawFrom(luck, "base62", 59)}`,
  (luck) => `glpat-${drawFrom(luck, "base64url", 20)}`,
  (luck) => `xoxb-${drawFrom(luck, "digits", 12)}-${drawFrom(luck, "digits", 12)}-${drawFrom(luck, "base62", 24)}`,
  (luck) => `sk_live_${drawFrom(luck, "base62", 24)}`,
  (luck) => `SG.${drawFrom(luck, "base64url", 22)}.${drawFrom(luck, "base64url", 43)}`,
  (luck) => `npm_${drawFrom(luck, "base62", 36)}`,
  (luck) => `shpat_${drawFrom(luck, "hex", 32)}`,
  (luck) => `dop_v1_${drawFrom(luck, "hex", 64)}`,
  (luck) => `pat${drawFrom(luck, "base62", 14)}.${drawFrom(luck, "hex", 64)}`,
  (luck) => `hf_${drawFrom(luck, "base62", 34)}`,
];

/** Keys whose shape no rule names. */
const otherKeys: readonly Draw[] = [
  (luck) => drawFrom(luck, "base62", 40),
  (luck) => drawFrom(luck, "base62", 22),
  (luck) => drawFrom(luck, "base62", 64),
  (luck) => drawFrom(luck, "base64", 40),
  (luck) => drawFrom(luck, "base64url", 43),
  (luck) => drawFrom(luck, "base36", 32),
  (luck) => drawFrom(luck, "base32", 32),
  // A bot's token at Telegram, at Discord; a secret of an application at Azure
  (luck) => `${drawFrom(luck, "digits", 10)}:AA${drawFrom(luck, "base64url", 33)}`,
  (luck) => `M${drawFrom(luck, "base62", 23)}.${drawFrom(luck, "base62", 6)}.${drawFrom(luck, "base64url", 27)}`,
  (luck) => `${drawFrom(luck, "base62", 3)}8Q~${drawFrom(luck, "base62", 34)}`,
];

const oneOf = <T>({ upTo }: Luck, values: readonly [T, ...T[]]): T => values[upTo(values.length)] ?? values[0];
const drawOf =
  (draws: readonly Draw[]): Draw =>
  (luck) =>
    draws[luck.upTo(draws.length)]?.(luck) ?? "";

export const drawKnownKey = drawOf(knownKeys);
export const drawOtherKey = drawOf(otherKeys);
/** As people think them up. */
const drawPassword: Draw = (luck) =>
  `${drawWord(luck)}${oneOf(luck, ["!", "#", "", "_", "$"])}${drawFrom(luck, "digits", 2 + luck.upTo(4))}${oneOf(luck, ["", "!", "Xy"])}`;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const drawJwt: Draw = (luck) =>
  [
    encode({ alg: "HS256", typ: "JWT" }),
    encode({ sub: drawFrom(luck, "digits", 10) }),
    drawFrom(luck, "base64url", 43),
  ].join(".");
const drawPem: Draw = (luck) =>
  [
    "-----BEGIN PRIVATE KEY-----",
    drawFrom(luck, "base62", 64),
    drawFrom(luck, "base64", 60),
    "-----END PRIVATE KEY-----",
  ].join("\n");
const drawEmail: Draw = (luck) =>
  `${drawFirstName(luck)}${oneOf(luck, [".", "_", "", "+"])}${drawLastName(luck)}@${oneOf(luck, ["example.com", "mail.example.org", "firma.example.de", "example.co.uk"])}`;
const drawPhone: Draw = (luck) => {
  const number = (length: number): string => `${2 + luck.upTo(8)}${drawFrom(luck, "digits", length - 1)}`;
  return oneOf(luck, [
    `+49 30 ${number(7)}`,
    `+1-${number(3)}-${number(3)}-${number(4)}`,
    `(${number(3)}) ${number(3)}-${number(4)}`,
    `0${number(2)} ${number(4)} ${number(4)}`,
    `030/${number(7)}`,
    `06 ${number(2)} ${number(2)} ${number(2)} ${number(2)}`,
    `+44${number(10)}`,
  ]);
};
const drawIdentity: Draw = (luck) => {
  const number = drawFrom(luck, "digits", 8);
  return oneOf(luck, [
    `${100 + luck.upTo(500)}-${10 + luck.upTo(90)}-${1000 + luck.upTo(9000)}`,
    `${number}${"TRWAGMYFPDXBNJZSQVHLCKE".charAt(Number(number) % 23)}`,
    `AB ${drawFrom(luck, "digits", 2)} ${drawFrom(luck, "digits", 2)} ${drawFrom(luck, "digits", 2)} C`,
  ]);
};

/** Where a person meets them: a name of a file, a line of a diff, a sentence, a setting. */
const place =
  (draw: Draw): Draw =>
  (luck) => {
    const it = draw(luck);
    return oneOf(luck, [
      it,
      `${drawWord(luck)}_${it}.csv`,
      `${drawWord(luck)} ${it} ${drawDate(luck)}.pdf`,
      `+  ${drawWord(luck)}: ${it}`,
      `Every Monday: ${drawWord(luck)} ${it} → Google Sheets`,
      `"${drawWord(luck)}","${it}","${drawDate(luck)}"`,
    ]);
  };
const setting =
  (draw: Draw): Draw =>
  (luck) => {
    const it = draw(luck);
    return oneOf(luck, [
      `PASSWORD=${it}`,
      `"db_password": "${it}"`,
      `api_key: '${it}'`,
      `clientSecret = "${it}"`,
      `--token ${it}`,
    ]);
  };

/** By source, a text with one thing in it that should not be shown. */
export const sensitiveTexts: Readonly<Record<string, Draw>> = {
  "keys of vendors": place(drawKnownKey),
  "keys of no known shape": place(drawOtherKey),
  "web tokens": place(drawJwt),
  "private keys": drawPem,
  "passwords in settings": setting(drawPassword),
  "hexadecimal secrets in settings": setting((luck) => drawFrom(luck, "hex", oneOf(luck, [32, 40, 64]))),
  "passwords in addresses": (luck) =>
    `postgres://${drawFirstName(luck)}:${drawPassword(luck).replace("#", "")}@db.example.com/${drawWord(luck)}`,
  "e-mail addresses": place(drawEmail),
  "phone numbers": (luck) => `${drawWord(luck)} ${drawPhone(luck)}.pdf`,
  "bank accounts": place(drawAccount),
  "card numbers": place(drawCard),
  "identity numbers": place(drawIdentity),
  "home folders": (luck) =>
    `${oneOf(luck, ["/home/", "/Users/", "C:\\Users\\"])}${drawFirstName(luck)}/${drawWord(luck)}/${drawWord(luck)}.csv`,
};

/** By carrier, how a secret reaches a name or an address. */
export const carriers: Readonly<Record<string, (secret: string, luck: Luck) => string>> = {
  query: (secret, luck) =>
    `https://api.example.com/v1/${drawWord(luck)}?page=2&${oneOf(luck, ["token", "access_token", "api_key", "sig", "client_secret"])}=${secret}&sort=asc`,
  fragment: (secret) => `https://app.example.com/callback#access_token=${secret}&expires_in=3600`,
  path: (secret, luck) => `https://hooks.example.com/services/${secret}/${drawWord(luck)}`,
  userinfo: (secret, luck) => `https://${drawFirstName(luck)}:${secret}@git.example.com/${drawWord(luck)}.git`,
  "file name": (secret, luck) =>
    oneOf(luck, [
      `${drawWord(luck)}-${secret}.zip`,
      `${secret}.csv`,
      `${drawWord(luck)}_${secret}_${drawDate(luck)}.json`,
    ]),
};
