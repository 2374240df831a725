import type { Service } from "../service.ts";

export const metabase: Service = {
  id: "metabase",
  name: "Metabase",
  category: "data",
  hosts: ["*.metabaseapp.com"],
  exports: ["csv", "xlsx", "json", "png"],
  imports: ["csv"],
  api: "https://www.metabase.com/docs/latest/api",
  n8n: ["metabase"],
};
