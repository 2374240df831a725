import type { Service } from "../service.ts";

export const supabase: Service = {
  id: "supabase",
  name: "Supabase",
  category: "data",
  hosts: ["supabase.com/dashboard"],
  exports: ["csv", "sql"],
  imports: ["csv", "sql"],
  api: "https://supabase.com/docs/reference",
  n8n: ["supabase"],
};
