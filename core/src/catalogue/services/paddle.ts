import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const paddle: Service = {
  id: "paddle",
  name: "Paddle",
  category: "payments",
  hosts: ["vendors.paddle.com"],
  exports: ["csv"],
  imports: ["csv"],
};

export const paddleFacts: ServiceFacts = {
  api: { page: "https://developer.paddle.com", auth: "api-key" },
  n8n: ["paddle"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
