import type { Service } from "../service.ts";

export const pipedrive: Service = {
  id: "pipedrive",
  name: "Pipedrive",
  category: "crm",
  hosts: ["*.pipedrive.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "xlsx"],
  api: "https://developers.pipedrive.com",
  n8n: ["pipedrive"],
};
