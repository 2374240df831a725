import type { Access } from "../access.ts";
import { googleAccount } from "./google-account.ts";
import { googleSheetsDelivery } from "./google-sheets-delivery.ts";

export const googleSheets: Access = {
  service: "google-sheets",
  fetch: {
    page: "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/get",
    base: "https://sheets.googleapis.com",
    path: "/v4/spreadsheets/{GOOGLE_SHEETS_SOURCE_ID}/values/'{GOOGLE_SHEETS_SOURCE_TAB}'",
    query: { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "FORMATTED_STRING" },
    auth: "google",
    paging: { kind: "none" },
    rowsAt: "values",
    isGrid: true,
    hasPeriod: false,
    secrets: [googleAccount],
    settings: [
      {
        name: "GOOGLE_SHEETS_SOURCE_ID",
        means:
          "Id of the spreadsheet to read: what stands between /d/ and /edit in its address. Share it with the service account.",
      },
      { name: "GOOGLE_SHEETS_SOURCE_TAB", means: "Name of the sheet to read, as on its tab." },
    ],
  },
  deliver: googleSheetsDelivery,
};
