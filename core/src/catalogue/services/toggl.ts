import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const toggl: Service = {
  id: "toggl",
  name: "Toggl Track",
  category: "projects",
  hosts: ["track.toggl.com"],
  exports: ["csv", "pdf", "xlsx"],
  imports: ["csv"],
};

export const togglFacts: ServiceFacts = {
  api: { page: "https://engineering.toggl.com/docs", auth: "basic" },
  n8n: ["togglTrigger"],
  families: ["toggl_time_entries_{date}_to_{date}.csv"],
  checked: {
    auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml",
    families: "public code",
    n8n: "n8n-node-types.csv",
  },
};
