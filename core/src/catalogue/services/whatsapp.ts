import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const whatsapp: Service = {
  id: "whatsapp",
  name: "WhatsApp",
  category: "messaging",
  hosts: ["web.whatsapp.com"],
  exports: ["*"],
  imports: ["*"],
};

export const whatsappFacts: ServiceFacts = {
  api: { page: "https://developers.facebook.com/docs/whatsapp", auth: "api-key" },
  n8n: ["whatsApp"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
