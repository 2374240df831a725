import type { Service } from "../service.ts";

export const vimeo: Service = {
  id: "vimeo",
  name: "Vimeo",
  category: "media",
  hosts: ["vimeo.com"],
  exports: ["mp4", "csv", "srt"],
  imports: ["mp4", "mov"],
  api: "https://developer.vimeo.com",
};
