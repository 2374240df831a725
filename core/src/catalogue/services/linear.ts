import type { Service } from "../service.ts";

export const linear: Service = {
  id: "linear",
  name: "Linear",
  category: "projects",
  hosts: ["linear.app"],
  exports: ["csv"],
  imports: ["csv"],
  api: "https://linear.app/developers",
  n8n: ["linear"],
};
