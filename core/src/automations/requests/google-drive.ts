import type { Access } from "../access.ts";
import { googleAccount } from "./google-account.ts";

/** A service account owns no storage of its own: it replaces the content of a file that a person owns and shared with it. */
export const googleDrive: Access = {
  service: "google-drive",
  deliver: {
    page: "https://developers.google.com/workspace/drive/api/reference/rest/v3/files/update",
    takes: "file",
    functionName: "deliverToGoogleDrive",
    auth: "google",
    script: `/** Replaces the content of one file in Drive; Drive keeps the older versions. */
async function deliverToGoogleDrive(file) {
  const path = "/upload/drive/v3/files/" + encodeURIComponent(need("GOOGLE_DRIVE_FILE_ID"));
  const url = base("GOOGLE_DRIVE", "https://www.googleapis.com") + path + "?uploadType=media&supportsAllDrives=true";
  const headers = {
    Authorization: "Bearer " + (await googleToken("https://www.googleapis.com/auth/drive")),
    "Content-Type": "application/octet-stream",
  };
  await request("Google Drive", url, { method: "PATCH", headers, bytes: file.bytes });
}`,
    python: String.raw`def deliver_to_google_drive(file):
    """Replaces the content of one file in Drive; Drive keeps the older versions."""
    path = "/upload/drive/v3/files/" + encode(need("GOOGLE_DRIVE_FILE_ID"))
    url = base("GOOGLE_DRIVE", "https://www.googleapis.com") + path + "?uploadType=media&supportsAllDrives=true"
    headers = {
        "Authorization": "Bearer " + google_token("https://www.googleapis.com/auth/drive"),
        "Content-Type": "application/octet-stream",
    }
    request("Google Drive", url, method="PATCH", headers=headers, data=file["bytes"])`,
    secrets: [googleAccount],
    settings: [
      {
        name: "GOOGLE_DRIVE_FILE_ID",
        means:
          "Id of the file to replace: what stands after /d/ in its address. Share the file with the service account.",
      },
    ],
    n8n: [
      {
        name: "Google Drive",
        type: "n8n-nodes-base.googleDrive",
        typeVersion: 3,
        notes: "Choose your Google Drive credential.",
        parameters: {
          operation: "update",
          fileId: { __rl: true, mode: "id", value: "={{ $('Settings').first().json.GOOGLE_DRIVE_FILE_ID }}" },
          changeFileContent: true,
          inputDataFieldName: "data",
          options: {},
        },
      },
    ],
    again: "A second run replaces the same file.",
  },
};
