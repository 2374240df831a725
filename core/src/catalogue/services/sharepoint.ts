import type { Service } from "../service.ts";

export const sharepoint: Service = {
  id: "sharepoint",
  name: "Microsoft SharePoint",
  category: "storage",
  hosts: ["*.sharepoint.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://learn.microsoft.com/graph/api/resources/sharepoint",
  n8n: ["microsoftSharePoint"],
};
