import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googlePlayConsole: Service = {
  id: "google-play-console",
  name: "Google Play Console",
  category: "development",
  hosts: ["play.google.com/console"],
  exports: ["csv", "zip"],
  imports: ["aab", "apk", "png", "jpg", "csv"],
};

export const googlePlayConsoleFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/android-publisher", auth: "oauth2" },
};
