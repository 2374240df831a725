import type { Service } from "./service.ts";
import { activecampaign } from "./services/activecampaign.ts";
import { adobeExpress } from "./services/adobe-express.ts";
import { airtable } from "./services/airtable.ts";
import { aliexpress } from "./services/aliexpress.ts";
import { amazonSeller } from "./services/amazon-seller.ts";
import { asana } from "./services/asana.ts";
import { autods } from "./services/autods.ts";
import { awsS3 } from "./services/aws-s3.ts";
import { bamboohr } from "./services/bamboohr.ts";
import { basecamp } from "./services/basecamp.ts";
import { bigcommerce } from "./services/bigcommerce.ts";
import { bigquery } from "./services/bigquery.ts";
import { bitbucket } from "./services/bitbucket.ts";
import { box } from "./services/box.ts";
import { brevo } from "./services/brevo.ts";
import { canva } from "./services/canva.ts";
import { claude } from "./services/claude.ts";
import { clickup } from "./services/clickup.ts";
import { coda } from "./services/coda.ts";
import { confluence } from "./services/confluence.ts";
import { descript } from "./services/descript.ts";
import { discord } from "./services/discord.ts";
import { docusign } from "./services/docusign.ts";
import { dropbox } from "./services/dropbox.ts";
import { dynamics } from "./services/dynamics.ts";
import { ebay } from "./services/ebay.ts";
import { elevenlabs } from "./services/elevenlabs.ts";
import { etsy } from "./services/etsy.ts";
import { excelOnline } from "./services/excel-online.ts";
import { figma } from "./services/figma.ts";
import { freshbooks } from "./services/freshbooks.ts";
import { freshdesk } from "./services/freshdesk.ts";
import { github } from "./services/github.ts";
import { gitlab } from "./services/gitlab.ts";
import { gmail } from "./services/gmail.ts";
import { googleAds } from "./services/google-ads.ts";
import { googleAnalytics } from "./services/google-analytics.ts";
import { googleDocs } from "./services/google-docs.ts";
import { googleDrive } from "./services/google-drive.ts";
import { googleForms } from "./services/google-forms.ts";
import { googleMerchant } from "./services/google-merchant.ts";
import { googleSearchConsole } from "./services/google-search-console.ts";
import { googleSheets } from "./services/google-sheets.ts";
import { googleSlides } from "./services/google-slides.ts";
import { gusto } from "./services/gusto.ts";
import { hubspot } from "./services/hubspot.ts";
import { intercom } from "./services/intercom.ts";
import { jira } from "./services/jira.ts";
import { jotform } from "./services/jotform.ts";
import { kaggle } from "./services/kaggle.ts";
import { klaviyo } from "./services/klaviyo.ts";
import { linear } from "./services/linear.ts";
import { linkedinAds } from "./services/linkedin-ads.ts";
import { lookerStudio } from "./services/looker-studio.ts";
import { mailchimp } from "./services/mailchimp.ts";
import { make } from "./services/make.ts";
import { metaAds } from "./services/meta-ads.ts";
import { metabase } from "./services/metabase.ts";
import { microsoftAds } from "./services/microsoft-ads.ts";
import { mindstudio } from "./services/mindstudio.ts";
import { miro } from "./services/miro.ts";
import { monday } from "./services/monday.ts";
import { n8n } from "./services/n8n.ts";
import { notion } from "./services/notion.ts";
import { onedrive } from "./services/onedrive.ts";
import { openai } from "./services/openai.ts";
import { outlook } from "./services/outlook.ts";
import { pandadoc } from "./services/pandadoc.ts";
import { paypal } from "./services/paypal.ts";
import { pinterestAds } from "./services/pinterest-ads.ts";
import { pipedrive } from "./services/pipedrive.ts";
import { powerBi } from "./services/power-bi.ts";
import { quickbooks } from "./services/quickbooks.ts";
import { redditAds } from "./services/reddit-ads.ts";
import { salesforce } from "./services/salesforce.ts";
import { sharepoint } from "./services/sharepoint.ts";
import { shipstation } from "./services/shipstation.ts";
import { shopify } from "./services/shopify.ts";
import { slack } from "./services/slack.ts";
import { smartsheet } from "./services/smartsheet.ts";
import { snowflake } from "./services/snowflake.ts";
import { square } from "./services/square.ts";
import { stripe } from "./services/stripe.ts";
import { supabase } from "./services/supabase.ts";
import { surveymonkey } from "./services/surveymonkey.ts";
import { tableau } from "./services/tableau.ts";
import { teams } from "./services/teams.ts";
import { tiktokAds } from "./services/tiktok-ads.ts";
import { tiktokShop } from "./services/tiktok-shop.ts";
import { todoist } from "./services/todoist.ts";
import { trello } from "./services/trello.ts";
import { typeform } from "./services/typeform.ts";
import { vimeo } from "./services/vimeo.ts";
import { walmartSeller } from "./services/walmart-seller.ts";
import { webflow } from "./services/webflow.ts";
import { wetransfer } from "./services/wetransfer.ts";
import { wise } from "./services/wise.ts";
import { wordpress } from "./services/wordpress.ts";
import { xero } from "./services/xero.ts";
import { youtubeStudio } from "./services/youtube-studio.ts";
import { zapier } from "./services/zapier.ts";
import { zendesk } from "./services/zendesk.ts";
import { zohoBooks } from "./services/zoho-books.ts";
import { zohoCrm } from "./services/zoho-crm.ts";
import { zoom } from "./services/zoom.ts";

/** The catalogue: one small file a service, collected here. */
export const services: readonly Service[] = [
  activecampaign,
  adobeExpress,
  airtable,
  aliexpress,
  amazonSeller,
  asana,
  autods,
  awsS3,
  bamboohr,
  basecamp,
  bigcommerce,
  bigquery,
  bitbucket,
  box,
  brevo,
  canva,
  claude,
  clickup,
  coda,
  confluence,
  descript,
  discord,
  docusign,
  dropbox,
  dynamics,
  ebay,
  elevenlabs,
  etsy,
  excelOnline,
  figma,
  freshbooks,
  freshdesk,
  github,
  gitlab,
  gmail,
  googleAds,
  googleAnalytics,
  googleDocs,
  googleDrive,
  googleForms,
  googleMerchant,
  googleSearchConsole,
  googleSheets,
  googleSlides,
  gusto,
  hubspot,
  intercom,
  jira,
  jotform,
  kaggle,
  klaviyo,
  linear,
  linkedinAds,
  lookerStudio,
  mailchimp,
  make,
  metaAds,
  metabase,
  microsoftAds,
  mindstudio,
  miro,
  monday,
  n8n,
  notion,
  onedrive,
  openai,
  outlook,
  pandadoc,
  paypal,
  pinterestAds,
  pipedrive,
  powerBi,
  quickbooks,
  redditAds,
  salesforce,
  sharepoint,
  shipstation,
  shopify,
  slack,
  smartsheet,
  snowflake,
  square,
  stripe,
  supabase,
  surveymonkey,
  tableau,
  teams,
  tiktokAds,
  tiktokShop,
  todoist,
  trello,
  typeform,
  vimeo,
  walmartSeller,
  webflow,
  wetransfer,
  wise,
  wordpress,
  xero,
  youtubeStudio,
  zapier,
  zendesk,
  zohoBooks,
  zohoCrm,
  zoom,
];
