import type { Service } from "../service.ts";

export const dropbox: Service = {
  id: "dropbox",
  name: "Dropbox",
  category: "storage",
  hosts: ["dropbox.com", "*.dropboxusercontent.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://www.dropbox.com/developers/documentation",
  n8n: ["dropbox"],
};
