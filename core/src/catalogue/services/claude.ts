import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const claude: Service = {
  id: "claude",
  name: "Claude",
  category: "ai",
  hosts: ["claude.ai", "platform.claude.com"],
  exports: ["md", "csv", "pdf", "docx", "xlsx"],
  imports: ["*"],
};

export const claudeFacts: ServiceFacts = {
  api: { page: "https://docs.claude.com", auth: "api-key" },
  checked: { auth: "services.json" },
};
