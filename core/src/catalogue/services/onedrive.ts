import type { Service } from "../service.ts";

export const onedrive: Service = {
  id: "onedrive",
  name: "Microsoft OneDrive",
  category: "storage",
  hosts: ["onedrive.live.com", "1drv.ms", "onedrive.cloud.microsoft", "my.microsoftpersonalcontent.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://learn.microsoft.com/graph/onedrive-concept-overview",
  n8n: ["microsoftOneDrive"],
};
