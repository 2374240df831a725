import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const googlePhotos: Service = {
  id: "google-photos",
  name: "Google Photos",
  category: "storage",
  hosts: ["photos.google.com"],
  exports: ["jpg", "png", "heic", "mp4", "mov", "zip"],
  imports: ["jpg", "jpeg", "png", "heic", "gif", "webp", "mp4", "mov"],
};

export const googlePhotosFacts: ServiceFacts = {
  api: { page: "https://developers.google.com/photos", auth: "oauth2" },
  families: ["photos-{n}.zip"],
  checked: { families: "public code" },
};
