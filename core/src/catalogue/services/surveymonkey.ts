import type { Service } from "../service.ts";

export const surveymonkey: Service = {
  id: "surveymonkey",
  name: "SurveyMonkey",
  category: "forms",
  hosts: ["surveymonkey.com", "eu.surveymonkey.com"],
  exports: ["csv", "xlsx", "pdf", "pptx"],
  imports: [],
  api: "https://developer.surveymonkey.com",
};
