import type { Need } from "../access.ts";

export const googleAccount: Need = {
  name: "GOOGLE_SERVICE_ACCOUNT",
  means: "The whole JSON key of a service account, on one line. Share the document with its client_email as editor.",
  page: "https://cloud.google.com/iam/docs/keys-create-delete",
};
