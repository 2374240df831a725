import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const lazada: Service = {
  id: "lazada",
  name: "Lazada Seller Center",
  category: "commerce",
  hosts: [
    "sellercenter.lazada.sg",
    "sellercenter.lazada.com.my",
    "sellercenter.lazada.co.th",
    "sellercenter.lazada.vn",
    "sellercenter.lazada.com.ph",
    "sellercenter.lazada.co.id",
  ],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["xlsx"],
};

export const lazadaFacts: ServiceFacts = {
  api: { page: "https://open.lazada.com", auth: "oauth2" },
};
