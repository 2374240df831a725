import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const ebay: Service = {
  id: "ebay",
  name: "eBay Seller Hub",
  category: "commerce",
  hosts: [
    "ebay.com/sh",
    "ebay.co.uk/sh",
    "ebay.de/sh",
    "ebay.fr/sh",
    "ebay.it/sh",
    "ebay.es/sh",
    "ebay.ca/sh",
    "ebay.com.au/sh",
  ],
  exports: ["csv"],
  imports: ["csv"],
};

export const ebayFacts: ServiceFacts = {
  api: { page: "https://developer.ebay.com", auth: "oauth2" },
  families: ["ebay-ordersreport-{date}-{time}-{n}.csv"],
  checked: { auth: "services.json", families: "public code" },
};
