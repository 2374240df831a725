import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const mercadoPago: Service = {
  id: "mercado-pago",
  name: "Mercado Pago",
  category: "payments",
  hosts: [
    "mercadopago.com.ar",
    "mercadopago.com.br",
    "mercadopago.com.mx",
    "mercadopago.com.co",
    "mercadopago.cl",
    "mercadopago.com.uy",
    "mercadopago.com.pe",
  ],
  exports: ["csv", "xlsx", "pdf"],
  imports: [],
};

export const mercadoPagoFacts: ServiceFacts = {
  api: { page: "https://www.mercadopago.com/developers", auth: "oauth2" },
  checked: { exports: "https://www.mercadopago.com.mx/developers/en/docs/reports/activities-reports/generate" },
};
