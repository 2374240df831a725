import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const zoom: Service = {
  id: "zoom",
  name: "Zoom",
  category: "messaging",
  hosts: ["zoom.us", "*.zoom.us"],
  exports: ["mp4", "m4a", "vtt", "csv"],
  imports: ["mp4"],
};

export const zoomFacts: ServiceFacts = {
  api: { page: "https://developers.zoom.us/docs/api", auth: "oauth2" },
  n8n: ["zoom"],
  make: "zoom",
  zapier: "zoom",
  families: ["gmt{date}-{time}_recording_{n}x{n}.mp4"],
  checked: { auth: "services.json", families: "public code", n8n: "n8n-node-types.csv" },
};
