import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const supabase: Service = {
  id: "supabase",
  name: "Supabase",
  category: "data",
  hosts: ["supabase.com/dashboard"],
  exports: ["csv", "sql"],
  imports: ["csv", "sql"],
};

export const supabaseFacts: ServiceFacts = {
  api: { page: "https://supabase.com/docs/reference", auth: "api-key" },
  n8n: ["supabase"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
