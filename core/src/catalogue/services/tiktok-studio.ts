import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const tiktokStudio: Service = {
  id: "tiktok-studio",
  name: "TikTok Studio",
  category: "media",
  hosts: ["tiktok.com/tiktokstudio"],
  exports: ["csv", "xlsx", "mp4"],
  imports: ["mp4", "mov", "webm"],
};

export const tiktokStudioFacts: ServiceFacts = {
  api: { page: "https://developers.tiktok.com", auth: "oauth2" },
};
