import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const adyen: Service = {
  id: "adyen",
  name: "Adyen",
  category: "payments",
  hosts: ["ca-live.adyen.com", "ca-test.adyen.com", "balanceplatform-live.adyen.com"],
  exports: ["csv", "xlsx", "pdf"],
  imports: ["csv"],
  native: [
    {
      does: "Makes a report by itself on a schedule, ready to download.",
      formats: ["csv"],
      page: "https://docs.adyen.com/payouts/payout-service/prepare-reports/generate-download-reports",
    },
  ],
};

export const adyenFacts: ServiceFacts = {
  api: { page: "https://docs.adyen.com/api-explorer", auth: "api-key" },
  checked: { native: "https://docs.adyen.com/payouts/payout-service/prepare-reports/generate-download-reports" },
};
