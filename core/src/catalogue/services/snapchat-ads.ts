import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const snapchatAds: Service = {
  id: "snapchat-ads",
  name: "Snapchat Ads Manager",
  category: "ads",
  hosts: ["ads.snapchat.com"],
  exports: ["csv", "xlsx"],
  imports: ["csv", "png", "jpg", "mp4", "mov"],
};

export const snapchatAdsFacts: ServiceFacts = {
  api: { page: "https://developers.snap.com/api/marketing-api", auth: "oauth2" },
  checked: { auth: "https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml" },
};
