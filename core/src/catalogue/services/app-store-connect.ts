import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const appStoreConnect: Service = {
  id: "app-store-connect",
  name: "App Store Connect",
  category: "development",
  hosts: ["appstoreconnect.apple.com"],
  exports: ["csv", "txt", "gz"],
  imports: ["png", "jpg", "mov", "mp4"],
};

export const appStoreConnectFacts: ServiceFacts = {
  api: { page: "https://developer.apple.com/documentation/appstoreconnectapi", auth: "signature" },
};
