import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const descript: Service = {
  id: "descript",
  name: "Descript",
  category: "media",
  hosts: ["web.descript.com"],
  exports: ["mp4", "mp3", "srt"],
  imports: ["mp4", "mp3", "wav"],
};

export const descriptFacts: ServiceFacts = {};
