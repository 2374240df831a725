import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { geckoId } from "./src/platform/gecko-id.ts";

/** Each is here because one sentence of the product needs it; none of them lets us read a page that the person did not grant. */
const permissions = [
  "storage", // settings and the state of sync outlive the worker
  "alarms", // the worker sleeps; mining and sync wake it
  "downloads", // that a file was downloaded, from where; and to save an automation
  "scripting", // uploads are noticed by a script that runs only on the sites that the person switched on
  "activeTab", // the popup names the site it was opened on, so that the person can switch it on or off
];

/** Asked site by site in the popup, and for the person's own server at sign-in. */
const optionalSites = ["https://*/*", "http://*/*"];

const gecko = {
  id: geckoId,
  strict_min_version: "142.0",
  data_collection_permissions: {
    required: ["none"], // nothing leaves before sync is switched on
    optional: ["websiteActivity", "personallyIdentifyingInfo", "authenticationInfo"],
  },
};

export default defineConfig({
  srcDir: "src",
  imports: false,
  modules: [],
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: "Floyo",
    description: "Notices the file chores you repeat between browser and editor, and hands you the automation.",
    permissions,
    optional_host_permissions: optionalSites,
    action: { default_title: "Floyo" },
    incognito: "not_allowed",
    content_security_policy: {
      extension_pages:
        "default-src 'self'; connect-src https: http:; style-src 'self'; img-src 'self' data:; object-src 'none'",
    },
    ...(browser === "firefox" ? { browser_specific_settings: { gecko } } : { minimum_chrome_version: "123" }),
  }),
});
