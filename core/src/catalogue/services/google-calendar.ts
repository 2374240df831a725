import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googleCalendar: Service = {
  id: "google-calendar",
  name: "Google Calendar",
  category: "projects",
  hosts: ["calendar.google.com"],
  exports: ["ics", "zip"],
  imports: ["ics", "csv"],
};

export const googleCalendarFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/calendar/api", auth: "oauth2" },
  n8n: ["googleCalendar"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    n8n: "n8n-node-types.csv",
  },
};
