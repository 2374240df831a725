/** What a program made, what a person thought up, or what only the value can tell. */
export type SecretName = "key" | "password" | "perhaps";

const passwordWord = /^(?:\w*(?:password|passwd|pswd|psword|pwd|passphrase|passcode)s?|pass|passw|pw|psk)$/;
const keyWord =
  /^(?:\w*(?:secret|token|apikey|credential)s?|creds|auth|authorization|bearer|signature|sig|sas|jwt|otp|cookie|sessionid|pat)$/;
/** Before `key` they make it a secret one. */
const secretKey =
  /^(?:access|account|aes|api|app|auth|cipher|client|consumer|crypt|encrypt|encryption|hmac|license|master|private|sdk|secret|service|shared|sign|signing|ssh|ssl|storage|subscription|x)$/;
/** Before `token` they make it a mark in a list or a text. */
const openToken = /^(?:cancellation|continuation|design|last|next|page|public|start|stop|sync)$/;
/** They say nothing of what it is. */
const filler = /^(?:base|confirm|current|default|dev|encoded|new|old|plain|prod|raw|str|string|test|text|value)$/;
const perhapsWord = /^(?:access|accesskey|api|code|hash|key|nonce|privatekey|salt|secretkey|session|sid)$/;

/**
 * What the name of a setting, column or parameter says of its value; `undefined` where it is no secret (`token_count`,
 * `primary_key`, `next_page_token`).
 */
export function readSecretName(name: string): SecretName | undefined {
  const words = name
    .replace(/([a-z0-9])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && !filler.test(word));
  const [before = "", last = ""] = [words.at(-2), words.at(-1)];
  if (passwordWord.test(last)) return "password";
  if (/^tokens?$/.test(last) && openToken.test(before)) return undefined;
  if (keyWord.test(last) || (before === "session" && last === "id")) return "key";
  if (/^keys?$/.test(last) && before !== "") return secretKey.test(before) ? "key" : undefined;
  return perhapsWord.test(last) ? "perhaps" : undefined;
}
