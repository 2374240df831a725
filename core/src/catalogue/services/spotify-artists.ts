import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const spotifyArtists: Service = {
  id: "spotify-artists",
  name: "Spotify for Artists",
  category: "media",
  hosts: ["artists.spotify.com"],
  exports: ["csv"],
  imports: ["jpg", "png", "mp4"],
};

export const spotifyArtistsFacts: ServiceFacts = {};
