import type { Service } from "../service.ts";

export const miro: Service = {
  id: "miro",
  name: "Miro",
  category: "design",
  hosts: ["miro.com"],
  exports: ["pdf", "png", "csv"],
  imports: ["pdf", "csv", "png"],
  api: "https://developers.miro.com",
};
