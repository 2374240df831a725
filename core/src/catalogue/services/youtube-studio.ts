import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const youtubeStudio: Service = {
  id: "youtube-studio",
  name: "YouTube Studio",
  category: "media",
  hosts: ["studio.youtube.com"],
  exports: ["csv", "mp4", "srt"],
  imports: ["mp4", "mov", "srt", "vtt", "png", "jpg"],
};

export const youtubeStudioFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/youtube/v3", auth: "oauth2" },
  n8n: ["youTube"],
  checked: { auth: "services.json", n8n: "n8n-node-types.csv" },
};
