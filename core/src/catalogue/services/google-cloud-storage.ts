import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleCloudStorage: Service = {
  id: "google-cloud-storage",
  name: "Google Cloud Storage",
  category: "storage",
  hosts: ["console.cloud.google.com/storage", "storage.cloud.google.com"],
  exports: ["*"],
  imports: ["*"],
};

export const googleCloudStorageFacts: ServiceFacts = {
  api: { page: "https://cloud.google.com/storage/docs/json_api", auth: "oauth2" },
  n8n: ["googleCloudStorage"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
