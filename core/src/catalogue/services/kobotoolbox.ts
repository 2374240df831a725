import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const kobotoolbox: Service = {
  id: "kobotoolbox",
  name: "KoboToolbox",
  category: "forms",
  hosts: ["kf.kobotoolbox.org", "eu.kobotoolbox.org", "kobo.humanitarianresponse.info"],
  exports: ["xlsx", "csv", "geojson", "kml", "zip"],
  imports: ["xlsx", "xls", "csv"],
};

export const kobotoolboxFacts: ServiceFacts = {
  api: { page: "https://support.kobotoolbox.org/api.html", auth: "api-key" },
  checked: { exports: "https://support.kobotoolbox.org/export_download.html" },
};
