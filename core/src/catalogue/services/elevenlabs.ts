import type { Service } from "../service.ts";

export const elevenlabs: Service = {
  id: "elevenlabs",
  name: "ElevenLabs",
  category: "media",
  hosts: ["elevenlabs.io"],
  exports: ["mp3", "wav", "srt", "txt"],
  imports: ["txt", "mp3", "wav", "docx", "pdf"],
  api: "https://elevenlabs.io/docs",
};
