import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const outlook: Service = {
  id: "outlook",
  name: "Microsoft Outlook",
  category: "email",
  hosts: [
    "outlook.office.com",
    "outlook.live.com",
    "outlook.cloud.microsoft",
    "outlook.office365.com",
    "attachments.office.net",
  ],
  exports: ["eml", "pdf", "csv", "xlsx"],
  imports: ["*"],
};

export const outlookFacts: ServiceFacts = {
  api: { page: "https://learn.microsoft.com/graph/outlook-mail-concept-overview", auth: "oauth2" },
  n8n: ["microsoftOutlook"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
