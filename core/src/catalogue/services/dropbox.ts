import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const dropbox: Service = {
  id: "dropbox",
  name: "Dropbox",
  category: "storage",
  hosts: ["dropbox.com", "*.dropboxusercontent.com"],
  exports: ["*"],
  imports: ["*"],
};

export const dropboxFacts: ServiceFacts = {
  api: { page: "https://www.dropbox.com/developers/documentation", auth: "oauth2" },
  n8n: ["dropbox"],
  make: "dropbox",
  zapier: "dropbox",
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
