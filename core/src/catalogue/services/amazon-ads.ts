import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const amazonAds: Service = {
  id: "amazon-ads",
  name: "Amazon Ads",
  category: "ads",
  hosts: [
    "advertising.amazon.com",
    "advertising.amazon.co.uk",
    "advertising.amazon.de",
    "advertising.amazon.fr",
    "advertising.amazon.it",
    "advertising.amazon.es",
    "advertising.amazon.ca",
    "advertising.amazon.co.jp",
    "advertising.amazon.com.au",
    "advertising.amazon.in",
  ],
  exports: ["csv", "xlsx"],
  imports: ["xlsx"],
};

export const amazonAdsFacts: ServiceFacts = {
  api: { page: "https://advertising.amazon.com/API/docs", auth: "oauth2" },
};
