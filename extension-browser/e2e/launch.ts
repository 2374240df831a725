import "./chrome-global.ts";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { geckoId } from "../src/platform/gecko-id.ts";
import { until } from "./until.ts";

export type BrowserName = "chrome" | "firefox";

/** A real browser with the built extension, in a profile of its own. */
export type Launched = {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`. */
  readonly origin: string;
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** The page that opens when the extension is installed. */
  readonly welcome: Page;
  /** Opens a page of the extension in a tab. */
  readonly openOwnPage: (path: string) => Promise<Page>;
  /** Where the browser keeps what it knows. */
  readonly profile: string;
  /** Ends the browser; its profile stays until `close`. */
  readonly quit: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const hosts = ["ads.tiktok.com", "docs.google.com", "files.example"];
const built = (name: string) => new URL(`../.output/${name}`, import.meta.url).pathname;
/** Firefox makes up a new one at each installation, unless it is told. */
const geckoUuid = "11111111-2222-4333-8444-555555555555";

type Places = { readonly folder: string; readonly downloads: string; readonly profile: string };

export function launchBrowser(name: BrowserName, sitePort: number): Promise<Launched> {
  const places = makePlaces();
  return name === "chrome" ? launchChrome(places, sitePort) : launchFirefox(places);
}

function makePlaces(): Places {
  const folder = mkdtempSync(join(tmpdir(), "floyo-browser-"));
  const downloads = join(folder, "Downloads");
  mkdirSync(downloads);
  return { folder, downloads, profile: join(folder, "profile") };
}

/** Chromium with the extension, in a copy of a profile that was closed. */
export function launchCopy(profile: string, sitePort: number): Promise<Launched> {
  const places = makePlaces();
  cpSync(profile, places.profile, { recursive: true, verbatimSymlinks: true });
  return openChrome(places, sitePort);
}

function launchChrome(places: Places, sitePort: number): Promise<Launched> {
  const { downloads, profile } = places;
  mkdirSync(join(profile, "Default"), { recursive: true });
  // Downloads as a person has them: the automation's own download switch would change their names.
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    profile: { default_content_setting_values: { automatic_downloads: 1 } },
  };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  return openChrome(places, sitePort);
}

async function openChrome({ folder, downloads, profile }: Places, sitePort: number): Promise<Launched> {
  const browser = await puppeteer.launch({
    executablePath: process.env["CHROME"] ?? "/usr/lib/chromium/chromium",
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    enableExtensions: true,
    args: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1:${sitePort}`).join(",")}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  const origin = `chrome-extension://${await browser.installExtension(built("chrome-mv3"))}`;
  const openOwnPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  };
  const welcome = await findWelcome(browser, origin);
  return {
    name: "chrome",
    browser,
    origin,
    downloads,
    welcome,
    openOwnPage,
    profile,
    quit: () => browser.close(),
    close: () => closeBrowser(browser, folder),
  };
}

async function launchFirefox({ folder, downloads, profile }: Places): Promise<Launched> {
  mkdirSync(profile);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr",
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    args: ["--remote-allow-system-access"], // without it pages of an extension are out of bounds
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: geckoUuid }),
      "extensions.background.idle.timeout": 3000,
      "extensions.webextOptionalPermissionPrompts": false,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.always_ask_before_handling_new_types": false,
      "network.dns.localDomains": hosts.join(","),
      "network.stricttransportsecurity.preloadlist": false,
      "security.cert_pinning.enforcement_level": 0,
    },
  });
  await browser.installExtension(built("firefox-mv3"));
  const origin = `moz-extension://${geckoUuid}`;
  const openOwnPage = async (path: string) => {
    const page = await browser.newPage();
    void page.goto(`${origin}/${path}`, { timeout: 0 }).catch(() => undefined); // its load is never reported
    await until(path, () =>
      page.evaluate((own) => location.origin === own && !!document.querySelector("main"), origin),
    );
    return page;
  };
  const welcome = await openOwnPage("welcome.html"); // its own tab is out of the protocol's sight
  return {
    name: "firefox",
    browser,
    origin,
    downloads,
    welcome,
    openOwnPage,
    profile,
    quit: () => browser.close(),
    close: () => closeBrowser(browser, folder),
  };
}

/** It takes the front when it opens: before that nothing else is clicked. */
const findWelcome = (browser: Browser, origin: string): Promise<Page> =>
  until("the welcome page", async () => {
    const pages = await browser.pages();
    const page = pages.find((one) => one.url() === `${origin}/welcome.html`);
    return page && (await page.evaluate(() => document.querySelector("main") !== null)) && page;
  });

async function closeBrowser(browser: Browser, folder: string): Promise<void> {
  if (browser.connected) await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
