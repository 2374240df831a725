import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const razorpay: Service = {
  id: "razorpay",
  name: "Razorpay",
  category: "payments",
  hosts: ["dashboard.razorpay.com"],
  exports: ["csv", "xls", "xlsx"],
  imports: ["csv", "xlsx"],
};

export const razorpayFacts: ServiceFacts = {
  api: { page: "https://razorpay.com/docs/api", auth: "basic" },
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    exports: "https://razorpay.com/docs/payments/payment-links/view-reports",
  },
};
