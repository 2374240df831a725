import type { Service } from "../service.ts";

export const claude: Service = {
  id: "claude",
  name: "Claude",
  category: "ai",
  hosts: ["claude.ai", "platform.claude.com"],
  exports: ["md", "csv", "pdf", "docx", "xlsx"],
  imports: ["*"],
  api: "https://docs.claude.com",
};
