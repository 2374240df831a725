import type { Service } from "../service.ts";

export const dynamics: Service = {
  id: "dynamics",
  name: "Microsoft Dynamics 365",
  category: "crm",
  hosts: ["*.dynamics.com"],
  exports: ["xlsx", "csv"],
  imports: ["xlsx", "csv"],
  api: "https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview",
  n8n: ["microsoftDynamicsCrm"],
};
