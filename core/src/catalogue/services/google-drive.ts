import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleDrive: Service = {
  id: "google-drive",
  name: "Google Drive",
  category: "storage",
  hosts: ["drive.google.com", "drive.usercontent.google.com"],
  exports: ["*"],
  imports: ["*"],
};

export const googleDriveFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/drive/api", auth: "oauth2" },
  n8n: ["googleDrive"],
  make: "google-drive",
  zapier: "google-drive",
  families: ["drive-download-{date}t{n}z-{n}.zip", "drive-download-{date}t{n}z-{n}-{n}.zip"],
  checked: { auth: "services.json", families: "public code", n8n: "n8n-node-types.csv" },
};
