import type { Service } from "./service.ts";
import { activecampaign } from "./services/activecampaign.ts";
import { adobeExpress } from "./services/adobe-express.ts";
import { adobeStock } from "./services/adobe-stock.ts";
import { adyen } from "./services/adyen.ts";
import { ahrefs } from "./services/ahrefs.ts";
import { airtable } from "./services/airtable.ts";
import { aliexpress } from "./services/aliexpress.ts";
import { allegro } from "./services/allegro.ts";
import { amazonAds } from "./services/amazon-ads.ts";
import { amazonKdp } from "./services/amazon-kdp.ts";
import { amazonSeller } from "./services/amazon-seller.ts";
import { amplitude } from "./services/amplitude.ts";
import { appStoreConnect } from "./services/app-store-connect.ts";
import { asana } from "./services/asana.ts";
import { autods } from "./services/autods.ts";
import { awsS3 } from "./services/aws-s3.ts";
import { azureDevops } from "./services/azure-devops.ts";
import { bamboohr } from "./services/bamboohr.ts";
import { basecamp } from "./services/basecamp.ts";
import { baserow } from "./services/baserow.ts";
import { bexio } from "./services/bexio.ts";
import { bigcommerce } from "./services/bigcommerce.ts";
import { bigquery } from "./services/bigquery.ts";
import { bitbucket } from "./services/bitbucket.ts";
import { bol } from "./services/bol.ts";
import { box } from "./services/box.ts";
import { brevo } from "./services/brevo.ts";
import { calendly } from "./services/calendly.ts";
import { canva } from "./services/canva.ts";
import { canvasLms } from "./services/canvas-lms.ts";
import { claude } from "./services/claude.ts";
import { clickup } from "./services/clickup.ts";
import { clockify } from "./services/clockify.ts";
import { cloudconvert } from "./services/cloudconvert.ts";
import { coda } from "./services/coda.ts";
import { confluence } from "./services/confluence.ts";
import { constantContact } from "./services/constant-contact.ts";
import { crowdin } from "./services/crowdin.ts";
import { dataGouvFr } from "./services/data-gouv-fr.ts";
import { dataGov } from "./services/data-gov.ts";
import { databricks } from "./services/databricks.ts";
import { datev } from "./services/datev.ts";
import { deel } from "./services/deel.ts";
import { deepl } from "./services/deepl.ts";
import { descript } from "./services/descript.ts";
import { discord } from "./services/discord.ts";
import { docusign } from "./services/docusign.ts";
import { dropbox } from "./services/dropbox.ts";
import { dynamics } from "./services/dynamics.ts";
import { ebay } from "./services/ebay.ts";
import { elevenlabs } from "./services/elevenlabs.ts";
import { etsy } from "./services/etsy.ts";
import { eurostat } from "./services/eurostat.ts";
import { eventbrite } from "./services/eventbrite.ts";
import { excelOnline } from "./services/excel-online.ts";
import { expensify } from "./services/expensify.ts";
import { fastmail } from "./services/fastmail.ts";
import { figma } from "./services/figma.ts";
import { figshare } from "./services/figshare.ts";
import { flipkart } from "./services/flipkart.ts";
import { fortnox } from "./services/fortnox.ts";
import { fred } from "./services/fred.ts";
import { freeagent } from "./services/freeagent.ts";
import { freee } from "./services/freee.ts";
import { freshbooks } from "./services/freshbooks.ts";
import { freshdesk } from "./services/freshdesk.ts";
import { getresponse } from "./services/getresponse.ts";
import { github } from "./services/github.ts";
import { gitlab } from "./services/gitlab.ts";
import { gmail } from "./services/gmail.ts";
import { gocardless } from "./services/gocardless.ts";
import { googleAdManager } from "./services/google-ad-manager.ts";
import { googleAds } from "./services/google-ads.ts";
import { googleAdsense } from "./services/google-adsense.ts";
import { googleAnalytics } from "./services/google-analytics.ts";
import { googleCalendar } from "./services/google-calendar.ts";
import { googleClassroom } from "./services/google-classroom.ts";
import { googleCloudStorage } from "./services/google-cloud-storage.ts";
import { googleDocs } from "./services/google-docs.ts";
import { googleDrive } from "./services/google-drive.ts";
import { googleForms } from "./services/google-forms.ts";
import { googleMerchant } from "./services/google-merchant.ts";
import { googlePhotos } from "./services/google-photos.ts";
import { googlePlayConsole } from "./services/google-play-console.ts";
import { googleSearchConsole } from "./services/google-search-console.ts";
import { googleSheets } from "./services/google-sheets.ts";
import { googleSlides } from "./services/google-slides.ts";
import { grafana } from "./services/grafana.ts";
import { gumroad } from "./services/gumroad.ts";
import { gusto } from "./services/gusto.ts";
import { harvest } from "./services/harvest.ts";
import { hubspot } from "./services/hubspot.ts";
import { huggingFace } from "./services/hugging-face.ts";
import { icloud } from "./services/icloud.ts";
import { ilovepdf } from "./services/ilovepdf.ts";
import { intercom } from "./services/intercom.ts";
import { jira } from "./services/jira.ts";
import { jotform } from "./services/jotform.ts";
import { kaggle } from "./services/kaggle.ts";
import { kit } from "./services/kit.ts";
import { klaviyo } from "./services/klaviyo.ts";
import { kobotoolbox } from "./services/kobotoolbox.ts";
import { lark } from "./services/lark.ts";
import { lazada } from "./services/lazada.ts";
import { lexwareOffice } from "./services/lexware-office.ts";
import { linear } from "./services/linear.ts";
import { linkedinAds } from "./services/linkedin-ads.ts";
import { lookerStudio } from "./services/looker-studio.ts";
import { mailchimp } from "./services/mailchimp.ts";
import { mailerlite } from "./services/mailerlite.ts";
import { make } from "./services/make.ts";
import { matomo } from "./services/matomo.ts";
import { mercadoPago } from "./services/mercado-pago.ts";
import { metaAds } from "./services/meta-ads.ts";
import { metabase } from "./services/metabase.ts";
import { microsoftAds } from "./services/microsoft-ads.ts";
import { microsoftForms } from "./services/microsoft-forms.ts";
import { mindstudio } from "./services/mindstudio.ts";
import { miro } from "./services/miro.ts";
import { mixpanel } from "./services/mixpanel.ts";
import { mollie } from "./services/mollie.ts";
import { monday } from "./services/monday.ts";
import { moneybird } from "./services/moneybird.ts";
import { moodle } from "./services/moodle.ts";
import { myob } from "./services/myob.ts";
import { n8n } from "./services/n8n.ts";
import { nextcloud } from "./services/nextcloud.ts";
import { notion } from "./services/notion.ts";
import { odoo } from "./services/odoo.ts";
import { onedrive } from "./services/onedrive.ts";
import { openai } from "./services/openai.ts";
import { osf } from "./services/osf.ts";
import { outlook } from "./services/outlook.ts";
import { overleaf } from "./services/overleaf.ts";
import { paddle } from "./services/paddle.ts";
import { pandadoc } from "./services/pandadoc.ts";
import { paypal } from "./services/paypal.ts";
import { paystack } from "./services/paystack.ts";
import { pennylane } from "./services/pennylane.ts";
import { personio } from "./services/personio.ts";
import { phpmyadmin } from "./services/phpmyadmin.ts";
import { pinterestAds } from "./services/pinterest-ads.ts";
import { pipedrive } from "./services/pipedrive.ts";
import { posthog } from "./services/posthog.ts";
import { powerBi } from "./services/power-bi.ts";
import { printful } from "./services/printful.ts";
import { protonMail } from "./services/proton-mail.ts";
import { qonto } from "./services/qonto.ts";
import { qualtrics } from "./services/qualtrics.ts";
import { quickbooks } from "./services/quickbooks.ts";
import { rakutenRms } from "./services/rakuten-rms.ts";
import { razorpay } from "./services/razorpay.ts";
import { redditAds } from "./services/reddit-ads.ts";
import { removeBg } from "./services/remove-bg.ts";
import { revolutBusiness } from "./services/revolut-business.ts";
import { salesforce } from "./services/salesforce.ts";
import { semrush } from "./services/semrush.ts";
import { sendgrid } from "./services/sendgrid.ts";
import { sevdesk } from "./services/sevdesk.ts";
import { sharepoint } from "./services/sharepoint.ts";
import { shipstation } from "./services/shipstation.ts";
import { shopee } from "./services/shopee.ts";
import { shopify } from "./services/shopify.ts";
import { slack } from "./services/slack.ts";
import { smallpdf } from "./services/smallpdf.ts";
import { smartsheet } from "./services/smartsheet.ts";
import { snapchatAds } from "./services/snapchat-ads.ts";
import { snowflake } from "./services/snowflake.ts";
import { spotifyArtists } from "./services/spotify-artists.ts";
import { spotifyCreators } from "./services/spotify-creators.ts";
import { square } from "./services/square.ts";
import { squarespace } from "./services/squarespace.ts";
import { stripe } from "./services/stripe.ts";
import { substack } from "./services/substack.ts";
import { sumup } from "./services/sumup.ts";
import { supabase } from "./services/supabase.ts";
import { surveymonkey } from "./services/surveymonkey.ts";
import { tableau } from "./services/tableau.ts";
import { taboola } from "./services/taboola.ts";
import { tally } from "./services/tally.ts";
import { teams } from "./services/teams.ts";
import { telegram } from "./services/telegram.ts";
import { tencentDocs } from "./services/tencent-docs.ts";
import { tiktokAds } from "./services/tiktok-ads.ts";
import { tiktokShop } from "./services/tiktok-shop.ts";
import { tiktokStudio } from "./services/tiktok-studio.ts";
import { tinypng } from "./services/tinypng.ts";
import { todoist } from "./services/todoist.ts";
import { toggl } from "./services/toggl.ts";
import { trello } from "./services/trello.ts";
import { typeform } from "./services/typeform.ts";
import { ukCompaniesHouse } from "./services/uk-companies-house.ts";
import { unsplash } from "./services/unsplash.ts";
import { usCensus } from "./services/us-census.ts";
import { vimeo } from "./services/vimeo.ts";
import { walmartSeller } from "./services/walmart-seller.ts";
import { wave } from "./services/wave.ts";
import { webflow } from "./services/webflow.ts";
import { wetransfer } from "./services/wetransfer.ts";
import { whatsapp } from "./services/whatsapp.ts";
import { wise } from "./services/wise.ts";
import { wix } from "./services/wix.ts";
import { wordpress } from "./services/wordpress.ts";
import { workday } from "./services/workday.ts";
import { worldBank } from "./services/world-bank.ts";
import { wrike } from "./services/wrike.ts";
import { xAds } from "./services/x-ads.ts";
import { xero } from "./services/xero.ts";
import { yahooMail } from "./services/yahoo-mail.ts";
import { yandexDirect } from "./services/yandex-direct.ts";
import { yandexMetrica } from "./services/yandex-metrica.ts";
import { youtubeStudio } from "./services/youtube-studio.ts";
import { zapier } from "./services/zapier.ts";
import { zendesk } from "./services/zendesk.ts";
import { zenodo } from "./services/zenodo.ts";
import { zohoBooks } from "./services/zoho-books.ts";
import { zohoCrm } from "./services/zoho-crm.ts";
import { zoom } from "./services/zoom.ts";
import { zotero } from "./services/zotero.ts";

/** The catalogue: one small file a service, collected here. */
export const services: readonly Service[] = [
  activecampaign,
  adobeExpress,
  adobeStock,
  adyen,
  ahrefs,
  airtable,
  aliexpress,
  allegro,
  amazonAds,
  amazonKdp,
  amazonSeller,
  amplitude,
  appStoreConnect,
  asana,
  autods,
  awsS3,
  azureDevops,
  bamboohr,
  basecamp,
  baserow,
  bexio,
  bigcommerce,
  bigquery,
  bitbucket,
  bol,
  box,
  brevo,
  calendly,
  canva,
  canvasLms,
  claude,
  clickup,
  clockify,
  cloudconvert,
  coda,
  confluence,
  constantContact,
  crowdin,
  dataGouvFr,
  dataGov,
  databricks,
  datev,
  deel,
  deepl,
  descript,
  discord,
  docusign,
  dropbox,
  dynamics,
  ebay,
  elevenlabs,
  etsy,
  eurostat,
  eventbrite,
  excelOnline,
  expensify,
  fastmail,
  figma,
  figshare,
  flipkart,
  fortnox,
  fred,
  freeagent,
  freee,
  freshbooks,
  freshdesk,
  getresponse,
  github,
  gitlab,
  gmail,
  gocardless,
  googleAdManager,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleCalendar,
  googleClassroom,
  googleCloudStorage,
  googleDocs,
  googleDrive,
  googleForms,
  googleMerchant,
  googlePhotos,
  googlePlayConsole,
  googleSearchConsole,
  googleSheets,
  googleSlides,
  grafana,
  gumroad,
  gusto,
  harvest,
  hubspot,
  huggingFace,
  icloud,
  ilovepdf,
  intercom,
  jira,
  jotform,
  kaggle,
  kit,
  klaviyo,
  kobotoolbox,
  lark,
  lazada,
  lexwareOffice,
  linear,
  linkedinAds,
  lookerStudio,
  mailchimp,
  mailerlite,
  make,
  matomo,
  mercadoPago,
  metaAds,
  metabase,
  microsoftAds,
  microsoftForms,
  mindstudio,
  miro,
  mixpanel,
  mollie,
  monday,
  moneybird,
  moodle,
  myob,
  n8n,
  nextcloud,
  notion,
  odoo,
  onedrive,
  openai,
  osf,
  outlook,
  overleaf,
  paddle,
  pandadoc,
  paypal,
  paystack,
  pennylane,
  personio,
  phpmyadmin,
  pinterestAds,
  pipedrive,
  posthog,
  powerBi,
  printful,
  protonMail,
  qonto,
  qualtrics,
  quickbooks,
  rakutenRms,
  razorpay,
  redditAds,
  removeBg,
  revolutBusiness,
  salesforce,
  semrush,
  sendgrid,
  sevdesk,
  sharepoint,
  shipstation,
  shopee,
  shopify,
  slack,
  smallpdf,
  smartsheet,
  snapchatAds,
  snowflake,
  spotifyArtists,
  spotifyCreators,
  square,
  squarespace,
  stripe,
  substack,
  sumup,
  supabase,
  surveymonkey,
  tableau,
  taboola,
  tally,
  teams,
  telegram,
  tencentDocs,
  tiktokAds,
  tiktokShop,
  tiktokStudio,
  tinypng,
  todoist,
  toggl,
  trello,
  typeform,
  ukCompaniesHouse,
  unsplash,
  usCensus,
  vimeo,
  walmartSeller,
  wave,
  webflow,
  wetransfer,
  whatsapp,
  wise,
  wix,
  wordpress,
  workday,
  worldBank,
  wrike,
  xAds,
  xero,
  yahooMail,
  yandexDirect,
  yandexMetrica,
  youtubeStudio,
  zapier,
  zendesk,
  zenodo,
  zohoBooks,
  zohoCrm,
  zoom,
  zotero,
];
