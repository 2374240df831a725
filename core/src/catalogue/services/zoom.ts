import type { Service } from "../service.ts";

export const zoom: Service = {
  id: "zoom",
  name: "Zoom",
  category: "messaging",
  hosts: ["zoom.us", "*.zoom.us"],
  exports: ["mp4", "m4a", "vtt", "csv"],
  imports: ["mp4"],
  api: "https://developers.zoom.us/docs/api",
  n8n: ["zoom"],
};
