import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const amazonSeller: Service = {
  id: "amazon-seller",
  name: "Amazon Seller Central",
  category: "commerce",
  hosts: [
    "sellercentral.amazon.com",
    "sellercentral.amazon.co.uk",
    "sellercentral.amazon.de",
    "sellercentral.amazon.fr",
    "sellercentral.amazon.it",
    "sellercentral.amazon.es",
    "sellercentral.amazon.nl",
    "sellercentral.amazon.se",
    "sellercentral.amazon.pl",
    "sellercentral.amazon.ca",
    "sellercentral.amazon.com.mx",
    "sellercentral.amazon.com.br",
    "sellercentral.amazon.co.jp",
    "sellercentral.amazon.com.au",
    "sellercentral.amazon.in",
    "sellercentral.amazon.sg",
    "sellercentral.amazon.ae",
    "sellercentral-europe.amazon.com",
    "sellercentral.amazon.com.be",
    "sellercentral.amazon.com.tr",
    "sellercentral.amazon.ie",
    "sellercentral.amazon.sa",
    "sellercentral.amazon.eg",
  ],
  exports: ["csv", "txt", "tsv", "pdf", "xlsx"],
  imports: ["txt", "tsv", "xlsx"],
};

export const amazonSellerFacts: ServiceFacts = {
  api: { page: "https://developer-docs.amazon.com/sp-api", auth: "oauth2" },
  families: ["businessreport-{n}-{n}-{n}.csv"],
  checked: { auth: "services.json", families: "public code" },
};
