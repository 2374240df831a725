import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const etsy: Service = {
  id: "etsy",
  name: "Etsy Shop Manager",
  category: "commerce",
  hosts: ["etsy.com/your/shops", "etsy.com/your/orders"],
  exports: ["csv"],
  imports: ["csv", "jpg", "png"],
};

export const etsyFacts: ServiceFacts = {
  api: { page: "https://developers.etsy.com", auth: "oauth2" },
  families: [
    "etsysoldorders{n}.csv",
    "etsysoldorderitems{n}.csv",
    "etsysoldorderitems{n}-{n}.csv",
    "etsy_statement_{date}_{n}.csv",
  ],
  checked: { auth: "services.json", families: "public code" },
};
