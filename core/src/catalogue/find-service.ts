import type { Service } from "./service.ts";
import type { ServiceId } from "./service-ids.ts";
import { services } from "./services.ts";

const serviceById = new Map<string, Service>(services.map((service) => [service.id, service]));

/** The entry of a service; `undefined` for anything that is none (a token, an id of a newer catalogue). */
export const findService = (id: string): Service | undefined => serviceById.get(id);

/** True for ids of the catalogue, false for tokens. */
export const isServiceId = (place: string): place is ServiceId => serviceById.has(place);
