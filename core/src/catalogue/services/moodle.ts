import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const moodle: Service = {
  id: "moodle",
  name: "Moodle",
  category: "learning",
  hosts: ["*.moodlecloud.com"],
  exports: ["csv", "xlsx", "ods", "txt", "pdf", "html", "xml"],
  imports: ["csv", "zip", "xml", "txt"],
};

export const moodleFacts: ServiceFacts = {
  api: { page: "https://moodledev.io/docs/apis/subsystems/external", auth: "api-key" },
};
