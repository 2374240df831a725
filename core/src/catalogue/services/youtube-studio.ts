import type { Service } from "../service.ts";

export const youtubeStudio: Service = {
  id: "youtube-studio",
  name: "YouTube Studio",
  category: "media",
  hosts: ["studio.youtube.com"],
  exports: ["csv", "mp4", "srt"],
  imports: ["mp4", "mov", "srt", "vtt", "png", "jpg"],
  api: "https://developers.google.com/youtube/v3",
  n8n: ["youTube"],
};
