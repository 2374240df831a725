import type { Service } from "../service.ts";

export const coda: Service = {
  id: "coda",
  name: "Coda",
  category: "documents",
  hosts: ["coda.io"],
  exports: ["csv", "pdf"],
  imports: ["csv"],
  api: "https://coda.io/developers/apis/v1",
  n8n: ["coda"],
};
