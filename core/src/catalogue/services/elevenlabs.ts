import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const elevenlabs: Service = {
  id: "elevenlabs",
  name: "ElevenLabs",
  category: "media",
  hosts: ["elevenlabs.io"],
  exports: ["mp3", "wav", "srt", "txt"],
  imports: ["txt", "mp3", "wav", "docx", "pdf"],
};

export const elevenlabsFacts: ServiceFacts = {
  api: { page: "https://elevenlabs.io/docs", auth: "api-key" },
  checked: { auth: "services.json" },
};
