import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const surveymonkey: Service = {
  id: "surveymonkey",
  name: "SurveyMonkey",
  category: "forms",
  hosts: ["surveymonkey.com", "eu.surveymonkey.com"],
  exports: ["csv", "xlsx", "pdf", "pptx"],
  imports: [],
};

export const surveymonkeyFacts: ServiceFacts = {
  api: { page: "https://developer.surveymonkey.com", auth: "oauth2" },
  n8n: ["surveyMonkeyTrigger"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
