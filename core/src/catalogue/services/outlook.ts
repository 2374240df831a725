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
  api: "https://learn.microsoft.com/graph/outlook-mail-concept-overview",
  n8n: ["microsoftOutlook"],
};
