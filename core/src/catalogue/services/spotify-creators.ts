import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const spotifyCreators: Service = {
  id: "spotify-creators",
  name: "Spotify for Creators",
  category: "media",
  hosts: ["creators.spotify.com", "podcasters.spotify.com"],
  exports: ["csv", "png"],
  imports: ["mp3", "m4a", "wav", "mp4", "mov", "jpg", "png"],
};

export const spotifyCreatorsFacts: ServiceFacts = {};
