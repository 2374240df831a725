import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const yandexDirect: Service = {
  id: "yandex-direct",
  name: "Yandex Direct",
  category: "ads",
  hosts: ["direct.yandex.ru", "direct.yandex.com"],
  exports: ["csv", "xlsx", "xls"],
  imports: ["csv", "xlsx", "xls"],
};

export const yandexDirectFacts: ServiceFacts = {
  api: { page: "https://yandex.com/dev/direct", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
