import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleClassroom: Service = {
  id: "google-classroom",
  name: "Google Classroom",
  category: "learning",
  hosts: ["classroom.google.com"],
  exports: ["csv"],
  imports: ["*"],
};

export const googleClassroomFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/classroom", auth: "oauth2" },
};
