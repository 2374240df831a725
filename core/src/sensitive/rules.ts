import type { Rule } from "./rule.ts";
import { cardRule } from "./rules/card.ts";
import { emailRule } from "./rules/email.ts";
import { ibanRule } from "./rules/iban.ts";
import { jwtRule } from "./rules/jwt.ts";
import { namedSecretRule } from "./rules/named-secret.ts";
import { personIdRule } from "./rules/person-id.ts";
import { phoneRule } from "./rules/phone.ts";
import { privateKeyRule } from "./rules/private-key.ts";
import { randomRunRule } from "./rules/random-run.ts";
import { urlPasswordRule } from "./rules/url-password.ts";
import { userFolderRule } from "./rules/user-folder.ts";
import { vendorKeyRule } from "./rules/vendor-key.ts";

/** The first rule names what several find. */
export const rules: readonly Rule[] = [
  privateKeyRule,
  jwtRule,
  vendorKeyRule,
  urlPasswordRule,
  namedSecretRule,
  emailRule,
  ibanRule,
  cardRule,
  personIdRule,
  phoneRule,
  randomRunRule,
  userFolderRule,
];
