import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const yandexMetrica: Service = {
  id: "yandex-metrica",
  name: "Yandex Metrica",
  category: "analytics",
  hosts: ["metrika.yandex.ru", "metrica.yandex.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv"],
};

export const yandexMetricaFacts: ServiceFacts = {
  api: { page: "https://yandex.com/dev/metrika", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
