import type { Service } from "../service.ts";

export const googleDrive: Service = {
  id: "google-drive",
  name: "Google Drive",
  category: "storage",
  hosts: ["drive.google.com", "drive.usercontent.google.com"],
  exports: ["*"],
  imports: ["*"],
  api: "https://developers.google.com/drive/api",
  n8n: ["googleDrive"],
};
