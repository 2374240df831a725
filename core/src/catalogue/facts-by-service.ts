import type { ServiceFacts } from "./service-facts.ts";
import type { ServiceId } from "./service-ids.ts";
import { activecampaignFacts } from "./services/activecampaign.ts";
import { adobeExpressFacts } from "./services/adobe-express.ts";
import { adobeStockFacts } from "./services/adobe-stock.ts";
import { adyenFacts } from "./services/adyen.ts";
import { ahrefsFacts } from "./services/ahrefs.ts";
import { airtableFacts } from "./services/airtable.ts";
import { aliexpressFacts } from "./services/aliexpress.ts";
import { allegroFacts } from "./services/allegro.ts";
import { amazonAdsFacts } from "./services/amazon-ads.ts";
import { amazonKdpFacts } from "./services/amazon-kdp.ts";
import { amazonSellerFacts } from "./services/amazon-seller.ts";
import { amplitudeFacts } from "./services/amplitude.ts";
import { appStoreConnectFacts } from "./services/app-store-connect.ts";
import { asanaFacts } from "./services/asana.ts";
import { autodsFacts } from "./services/autods.ts";
import { awsS3Facts } from "./services/aws-s3.ts";
import { azureDevopsFacts } from "./services/azure-devops.ts";
import { bamboohrFacts } from "./services/bamboohr.ts";
import { basecampFacts } from "./services/basecamp.ts";
import { baserowFacts } from "./services/baserow.ts";
import { bexioFacts } from "./services/bexio.ts";
import { bigcommerceFacts } from "./services/bigcommerce.ts";
import { bigqueryFacts } from "./services/bigquery.ts";
import { bitbucketFacts } from "./services/bitbucket.ts";
import { bolFacts } from "./services/bol.ts";
import { boxFacts } from "./services/box.ts";
import { brevoFacts } from "./services/brevo.ts";
import { calendlyFacts } from "./services/calendly.ts";
import { canvaFacts } from "./services/canva.ts";
import { canvasLmsFacts } from "./services/canvas-lms.ts";
import { claudeFacts } from "./services/claude.ts";
import { clickupFacts } from "./services/clickup.ts";
import { clockifyFacts } from "./services/clockify.ts";
import { cloudconvertFacts } from "./services/cloudconvert.ts";
import { codaFacts } from "./services/coda.ts";
import { confluenceFacts } from "./services/confluence.ts";
import { constantContactFacts } from "./services/constant-contact.ts";
import { crowdinFacts } from "./services/crowdin.ts";
import { dataGouvFrFacts } from "./services/data-gouv-fr.ts";
import { dataGovFacts } from "./services/data-gov.ts";
import { databricksFacts } from "./services/databricks.ts";
import { datevFacts } from "./services/datev.ts";
import { deelFacts } from "./services/deel.ts";
import { deeplFacts } from "./services/deepl.ts";
import { descriptFacts } from "./services/descript.ts";
import { discordFacts } from "./services/discord.ts";
import { docusignFacts } from "./services/docusign.ts";
import { dropboxFacts } from "./services/dropbox.ts";
import { dynamicsFacts } from "./services/dynamics.ts";
import { ebayFacts } from "./services/ebay.ts";
import { elevenlabsFacts } from "./services/elevenlabs.ts";
import { etsyFacts } from "./services/etsy.ts";
import { eurostatFacts } from "./services/eurostat.ts";
import { eventbriteFacts } from "./services/eventbrite.ts";
import { excelOnlineFacts } from "./services/excel-online.ts";
import { expensifyFacts } from "./services/expensify.ts";
import { fastmailFacts } from "./services/fastmail.ts";
import { figmaFacts } from "./services/figma.ts";
import { figshareFacts } from "./services/figshare.ts";
import { flipkartFacts } from "./services/flipkart.ts";
import { fortnoxFacts } from "./services/fortnox.ts";
import { fredFacts } from "./services/fred.ts";
import { freeagentFacts } from "./services/freeagent.ts";
import { freeeFacts } from "./services/freee.ts";
import { freshbooksFacts } from "./services/freshbooks.ts";
import { freshdeskFacts } from "./services/freshdesk.ts";
import { getresponseFacts } from "./services/getresponse.ts";
import { githubFacts } from "./services/github.ts";
import { gitlabFacts } from "./services/gitlab.ts";
import { gmailFacts } from "./services/gmail.ts";
import { gocardlessFacts } from "./services/gocardless.ts";
import { googleAdManagerFacts } from "./services/google-ad-manager.ts";
import { googleAdsFacts } from "./services/google-ads.ts";
import { googleAdsenseFacts } from "./services/google-adsense.ts";
import { googleAnalyticsFacts } from "./services/google-analytics.ts";
import { googleCalendarFacts } from "./services/google-calendar.ts";
import { googleClassroomFacts } from "./services/google-classroom.ts";
import { googleCloudStorageFacts } from "./services/google-cloud-storage.ts";
import { googleDocsFacts } from "./services/google-docs.ts";
import { googleDriveFacts } from "./services/google-drive.ts";
import { googleFormsFacts } from "./services/google-forms.ts";
import { googleMerchantFacts } from "./services/google-merchant.ts";
import { googlePhotosFacts } from "./services/google-photos.ts";
import { googlePlayConsoleFacts } from "./services/google-play-console.ts";
import { googleSearchConsoleFacts } from "./services/google-search-console.ts";
import { googleSheetsFacts } from "./services/google-sheets.ts";
import { googleSlidesFacts } from "./services/google-slides.ts";
import { grafanaFacts } from "./services/grafana.ts";
import { gumroadFacts } from "./services/gumroad.ts";
import { gustoFacts } from "./services/gusto.ts";
import { harvestFacts } from "./services/harvest.ts";
import { hubspotFacts } from "./services/hubspot.ts";
import { huggingFaceFacts } from "./services/hugging-face.ts";
import { icloudFacts } from "./services/icloud.ts";
import { ilovepdfFacts } from "./services/ilovepdf.ts";
import { intercomFacts } from "./services/intercom.ts";
import { jiraFacts } from "./services/jira.ts";
import { jotformFacts } from "./services/jotform.ts";
import { kaggleFacts } from "./services/kaggle.ts";
import { kitFacts } from "./services/kit.ts";
import { klaviyoFacts } from "./services/klaviyo.ts";
import { kobotoolboxFacts } from "./services/kobotoolbox.ts";
import { larkFacts } from "./services/lark.ts";
import { lazadaFacts } from "./services/lazada.ts";
import { lexwareOfficeFacts } from "./services/lexware-office.ts";
import { linearFacts } from "./services/linear.ts";
import { linkedinAdsFacts } from "./services/linkedin-ads.ts";
import { lookerStudioFacts } from "./services/looker-studio.ts";
import { mailchimpFacts } from "./services/mailchimp.ts";
import { mailerliteFacts } from "./services/mailerlite.ts";
import { makeFacts } from "./services/make.ts";
import { matomoFacts } from "./services/matomo.ts";
import { mercadoPagoFacts } from "./services/mercado-pago.ts";
import { metaAdsFacts } from "./services/meta-ads.ts";
import { metabaseFacts } from "./services/metabase.ts";
import { microsoftAdsFacts } from "./services/microsoft-ads.ts";
import { microsoftFormsFacts } from "./services/microsoft-forms.ts";
import { mindstudioFacts } from "./services/mindstudio.ts";
import { miroFacts } from "./services/miro.ts";
import { mixpanelFacts } from "./services/mixpanel.ts";
import { mollieFacts } from "./services/mollie.ts";
import { mondayFacts } from "./services/monday.ts";
import { moneybirdFacts } from "./services/moneybird.ts";
import { moodleFacts } from "./services/moodle.ts";
import { myobFacts } from "./services/myob.ts";
import { n8nFacts } from "./services/n8n.ts";
import { nextcloudFacts } from "./services/nextcloud.ts";
import { notionFacts } from "./services/notion.ts";
import { odooFacts } from "./services/odoo.ts";
import { onedriveFacts } from "./services/onedrive.ts";
import { openaiFacts } from "./services/openai.ts";
import { osfFacts } from "./services/osf.ts";
import { outlookFacts } from "./services/outlook.ts";
import { overleafFacts } from "./services/overleaf.ts";
import { paddleFacts } from "./services/paddle.ts";
import { pandadocFacts } from "./services/pandadoc.ts";
import { paypalFacts } from "./services/paypal.ts";
import { paystackFacts } from "./services/paystack.ts";
import { pennylaneFacts } from "./services/pennylane.ts";
import { personioFacts } from "./services/personio.ts";
import { phpmyadminFacts } from "./services/phpmyadmin.ts";
import { pinterestAdsFacts } from "./services/pinterest-ads.ts";
import { pipedriveFacts } from "./services/pipedrive.ts";
import { posthogFacts } from "./services/posthog.ts";
import { powerBiFacts } from "./services/power-bi.ts";
import { printfulFacts } from "./services/printful.ts";
import { protonMailFacts } from "./services/proton-mail.ts";
import { qontoFacts } from "./services/qonto.ts";
import { qualtricsFacts } from "./services/qualtrics.ts";
import { quickbooksFacts } from "./services/quickbooks.ts";
import { rakutenRmsFacts } from "./services/rakuten-rms.ts";
import { razorpayFacts } from "./services/razorpay.ts";
import { redditAdsFacts } from "./services/reddit-ads.ts";
import { removeBgFacts } from "./services/remove-bg.ts";
import { revolutBusinessFacts } from "./services/revolut-business.ts";
import { salesforceFacts } from "./services/salesforce.ts";
import { semrushFacts } from "./services/semrush.ts";
import { sendgridFacts } from "./services/sendgrid.ts";
import { sevdeskFacts } from "./services/sevdesk.ts";
import { sharepointFacts } from "./services/sharepoint.ts";
import { shipstationFacts } from "./services/shipstation.ts";
import { shopeeFacts } from "./services/shopee.ts";
import { shopifyFacts } from "./services/shopify.ts";
import { slackFacts } from "./services/slack.ts";
import { smallpdfFacts } from "./services/smallpdf.ts";
import { smartsheetFacts } from "./services/smartsheet.ts";
import { snapchatAdsFacts } from "./services/snapchat-ads.ts";
import { snowflakeFacts } from "./services/snowflake.ts";
import { spotifyArtistsFacts } from "./services/spotify-artists.ts";
import { spotifyCreatorsFacts } from "./services/spotify-creators.ts";
import { squareFacts } from "./services/square.ts";
import { squarespaceFacts } from "./services/squarespace.ts";
import { stripeFacts } from "./services/stripe.ts";
import { substackFacts } from "./services/substack.ts";
import { sumupFacts } from "./services/sumup.ts";
import { supabaseFacts } from "./services/supabase.ts";
import { surveymonkeyFacts } from "./services/surveymonkey.ts";
import { tableauFacts } from "./services/tableau.ts";
import { taboolaFacts } from "./services/taboola.ts";
import { tallyFacts } from "./services/tally.ts";
import { teamsFacts } from "./services/teams.ts";
import { telegramFacts } from "./services/telegram.ts";
import { tencentDocsFacts } from "./services/tencent-docs.ts";
import { tiktokAdsFacts } from "./services/tiktok-ads.ts";
import { tiktokShopFacts } from "./services/tiktok-shop.ts";
import { tiktokStudioFacts } from "./services/tiktok-studio.ts";
import { tinypngFacts } from "./services/tinypng.ts";
import { todoistFacts } from "./services/todoist.ts";
import { togglFacts } from "./services/toggl.ts";
import { trelloFacts } from "./services/trello.ts";
import { typeformFacts } from "./services/typeform.ts";
import { ukCompaniesHouseFacts } from "./services/uk-companies-house.ts";
import { unsplashFacts } from "./services/unsplash.ts";
import { usCensusFacts } from "./services/us-census.ts";
import { vimeoFacts } from "./services/vimeo.ts";
import { walmartSellerFacts } from "./services/walmart-seller.ts";
import { waveFacts } from "./services/wave.ts";
import { webflowFacts } from "./services/webflow.ts";
import { wetransferFacts } from "./services/wetransfer.ts";
import { whatsappFacts } from "./services/whatsapp.ts";
import { wiseFacts } from "./services/wise.ts";
import { wixFacts } from "./services/wix.ts";
import { wordpressFacts } from "./services/wordpress.ts";
import { workdayFacts } from "./services/workday.ts";
import { worldBankFacts } from "./services/world-bank.ts";
import { wrikeFacts } from "./services/wrike.ts";
import { xAdsFacts } from "./services/x-ads.ts";
import { xeroFacts } from "./services/xero.ts";
import { yahooMailFacts } from "./services/yahoo-mail.ts";
import { yandexDirectFacts } from "./services/yandex-direct.ts";
import { yandexMetricaFacts } from "./services/yandex-metrica.ts";
import { youtubeStudioFacts } from "./services/youtube-studio.ts";
import { zapierFacts } from "./services/zapier.ts";
import { zendeskFacts } from "./services/zendesk.ts";
import { zenodoFacts } from "./services/zenodo.ts";
import { zohoBooksFacts } from "./services/zoho-books.ts";
import { zohoCrmFacts } from "./services/zoho-crm.ts";
import { zoomFacts } from "./services/zoom.ts";
import { zoteroFacts } from "./services/zotero.ts";

/** What is on record of each service. An extension bundles only what it imports, and so none of this. */
export const factsByService: Readonly<Record<ServiceId, ServiceFacts>> = {
  activecampaign: activecampaignFacts,
  "adobe-express": adobeExpressFacts,
  "adobe-stock": adobeStockFacts,
  adyen: adyenFacts,
  ahrefs: ahrefsFacts,
  airtable: airtableFacts,
  aliexpress: aliexpressFacts,
  allegro: allegroFacts,
  "amazon-ads": amazonAdsFacts,
  "amazon-kdp": amazonKdpFacts,
  "amazon-seller": amazonSellerFacts,
  amplitude: amplitudeFacts,
  "app-store-connect": appStoreConnectFacts,
  asana: asanaFacts,
  autods: autodsFacts,
  "aws-s3": awsS3Facts,
  "azure-devops": azureDevopsFacts,
  bamboohr: bamboohrFacts,
  basecamp: basecampFacts,
  baserow: baserowFacts,
  bexio: bexioFacts,
  bigcommerce: bigcommerceFacts,
  bigquery: bigqueryFacts,
  bitbucket: bitbucketFacts,
  bol: bolFacts,
  box: boxFacts,
  brevo: brevoFacts,
  calendly: calendlyFacts,
  canva: canvaFacts,
  "canvas-lms": canvasLmsFacts,
  claude: claudeFacts,
  clickup: clickupFacts,
  clockify: clockifyFacts,
  cloudconvert: cloudconvertFacts,
  coda: codaFacts,
  confluence: confluenceFacts,
  "constant-contact": constantContactFacts,
  crowdin: crowdinFacts,
  "data-gouv-fr": dataGouvFrFacts,
  "data-gov": dataGovFacts,
  databricks: databricksFacts,
  datev: datevFacts,
  deel: deelFacts,
  deepl: deeplFacts,
  descript: descriptFacts,
  discord: discordFacts,
  docusign: docusignFacts,
  dropbox: dropboxFacts,
  dynamics: dynamicsFacts,
  ebay: ebayFacts,
  elevenlabs: elevenlabsFacts,
  etsy: etsyFacts,
  eurostat: eurostatFacts,
  eventbrite: eventbriteFacts,
  "excel-online": excelOnlineFacts,
  expensify: expensifyFacts,
  fastmail: fastmailFacts,
  figma: figmaFacts,
  figshare: figshareFacts,
  flipkart: flipkartFacts,
  fortnox: fortnoxFacts,
  fred: fredFacts,
  freeagent: freeagentFacts,
  freee: freeeFacts,
  freshbooks: freshbooksFacts,
  freshdesk: freshdeskFacts,
  getresponse: getresponseFacts,
  github: githubFacts,
  gitlab: gitlabFacts,
  gmail: gmailFacts,
  gocardless: gocardlessFacts,
  "google-ad-manager": googleAdManagerFacts,
  "google-ads": googleAdsFacts,
  "google-adsense": googleAdsenseFacts,
  "google-analytics": googleAnalyticsFacts,
  "google-calendar": googleCalendarFacts,
  "google-classroom": googleClassroomFacts,
  "google-cloud-storage": googleCloudStorageFacts,
  "google-docs": googleDocsFacts,
  "google-drive": googleDriveFacts,
  "google-forms": googleFormsFacts,
  "google-merchant": googleMerchantFacts,
  "google-photos": googlePhotosFacts,
  "google-play-console": googlePlayConsoleFacts,
  "google-search-console": googleSearchConsoleFacts,
  "google-sheets": googleSheetsFacts,
  "google-slides": googleSlidesFacts,
  grafana: grafanaFacts,
  gumroad: gumroadFacts,
  gusto: gustoFacts,
  harvest: harvestFacts,
  hubspot: hubspotFacts,
  "hugging-face": huggingFaceFacts,
  icloud: icloudFacts,
  ilovepdf: ilovepdfFacts,
  intercom: intercomFacts,
  jira: jiraFacts,
  jotform: jotformFacts,
  kaggle: kaggleFacts,
  kit: kitFacts,
  klaviyo: klaviyoFacts,
  kobotoolbox: kobotoolboxFacts,
  lark: larkFacts,
  lazada: lazadaFacts,
  "lexware-office": lexwareOfficeFacts,
  linear: linearFacts,
  "linkedin-ads": linkedinAdsFacts,
  "looker-studio": lookerStudioFacts,
  mailchimp: mailchimpFacts,
  mailerlite: mailerliteFacts,
  make: makeFacts,
  matomo: matomoFacts,
  "mercado-pago": mercadoPagoFacts,
  "meta-ads": metaAdsFacts,
  metabase: metabaseFacts,
  "microsoft-ads": microsoftAdsFacts,
  "microsoft-forms": microsoftFormsFacts,
  mindstudio: mindstudioFacts,
  miro: miroFacts,
  mixpanel: mixpanelFacts,
  mollie: mollieFacts,
  monday: mondayFacts,
  moneybird: moneybirdFacts,
  moodle: moodleFacts,
  myob: myobFacts,
  n8n: n8nFacts,
  nextcloud: nextcloudFacts,
  notion: notionFacts,
  odoo: odooFacts,
  onedrive: onedriveFacts,
  openai: openaiFacts,
  osf: osfFacts,
  outlook: outlookFacts,
  overleaf: overleafFacts,
  paddle: paddleFacts,
  pandadoc: pandadocFacts,
  paypal: paypalFacts,
  paystack: paystackFacts,
  pennylane: pennylaneFacts,
  personio: personioFacts,
  phpmyadmin: phpmyadminFacts,
  "pinterest-ads": pinterestAdsFacts,
  pipedrive: pipedriveFacts,
  posthog: posthogFacts,
  "power-bi": powerBiFacts,
  printful: printfulFacts,
  "proton-mail": protonMailFacts,
  qonto: qontoFacts,
  qualtrics: qualtricsFacts,
  quickbooks: quickbooksFacts,
  "rakuten-rms": rakutenRmsFacts,
  razorpay: razorpayFacts,
  "reddit-ads": redditAdsFacts,
  "remove-bg": removeBgFacts,
  "revolut-business": revolutBusinessFacts,
  salesforce: salesforceFacts,
  semrush: semrushFacts,
  sendgrid: sendgridFacts,
  sevdesk: sevdeskFacts,
  sharepoint: sharepointFacts,
  shipstation: shipstationFacts,
  shopee: shopeeFacts,
  shopify: shopifyFacts,
  slack: slackFacts,
  smallpdf: smallpdfFacts,
  smartsheet: smartsheetFacts,
  "snapchat-ads": snapchatAdsFacts,
  snowflake: snowflakeFacts,
  "spotify-artists": spotifyArtistsFacts,
  "spotify-creators": spotifyCreatorsFacts,
  square: squareFacts,
  squarespace: squarespaceFacts,
  stripe: stripeFacts,
  substack: substackFacts,
  sumup: sumupFacts,
  supabase: supabaseFacts,
  surveymonkey: surveymonkeyFacts,
  tableau: tableauFacts,
  taboola: taboolaFacts,
  tally: tallyFacts,
  teams: teamsFacts,
  telegram: telegramFacts,
  "tencent-docs": tencentDocsFacts,
  "tiktok-ads": tiktokAdsFacts,
  "tiktok-shop": tiktokShopFacts,
  "tiktok-studio": tiktokStudioFacts,
  tinypng: tinypngFacts,
  todoist: todoistFacts,
  toggl: togglFacts,
  trello: trelloFacts,
  typeform: typeformFacts,
  "uk-companies-house": ukCompaniesHouseFacts,
  unsplash: unsplashFacts,
  "us-census": usCensusFacts,
  vimeo: vimeoFacts,
  "walmart-seller": walmartSellerFacts,
  wave: waveFacts,
  webflow: webflowFacts,
  wetransfer: wetransferFacts,
  whatsapp: whatsappFacts,
  wise: wiseFacts,
  wix: wixFacts,
  wordpress: wordpressFacts,
  workday: workdayFacts,
  "world-bank": worldBankFacts,
  wrike: wrikeFacts,
  "x-ads": xAdsFacts,
  xero: xeroFacts,
  "yahoo-mail": yahooMailFacts,
  "yandex-direct": yandexDirectFacts,
  "yandex-metrica": yandexMetricaFacts,
  "youtube-studio": youtubeStudioFacts,
  zapier: zapierFacts,
  zendesk: zendeskFacts,
  zenodo: zenodoFacts,
  "zoho-books": zohoBooksFacts,
  "zoho-crm": zohoCrmFacts,
  zoom: zoomFacts,
  zotero: zoteroFacts,
};
