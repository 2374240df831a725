/** What can be found, and what people call it: the word stands in a sentence, and in braces where the thing stood. */
export const sensitiveKinds = {
  "private-key": "private key",
  password: "password",
  secret: "secret",
  "api-key": "access key",
  token: "access token",
  email: "e-mail address",
  phone: "phone number",
  iban: "bank account",
  card: "card number",
  "person-id": "identity number",
  "user-name": "user name",
} as const;

export type SensitiveKind = keyof typeof sensitiveKinds;
