import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const qualtrics: Service = {
  id: "qualtrics",
  name: "Qualtrics",
  category: "forms",
  hosts: ["*.qualtrics.com"],
  exports: ["csv", "tsv", "xlsx", "json", "xml", "sav", "pdf", "docx", "pptx", "zip"],
  imports: ["csv", "tsv", "txt", "docx"],
  native: [
    {
      does: "Puts new answers on an SFTP server, as often as you choose.",
      formats: ["csv"],
      page: "https://www.qualtrics.com/support/survey-platform/data-and-analysis-module/data/download-data/response-export-automations/",
    },
  ],
};

export const qualtricsFacts: ServiceFacts = {
  api: { page: "https://api.qualtrics.com", auth: "oauth2" },
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    native:
      "https://www.qualtrics.com/support/survey-platform/data-and-analysis-module/data/download-data/response-export-automations/",
  },
};
