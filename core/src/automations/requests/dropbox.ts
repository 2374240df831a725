import type { Access } from "../access.ts";

/** Access tokens live four hours, so the script carries a refresh token. */
export const dropbox: Access = {
  service: "dropbox",
  deliver: {
    page: "https://www.dropbox.com/developers/documentation/http/documentation#files-upload",
    takes: "file",
    functionName: "deliverToDropbox",
    script: `/** Uploads the file; one of the same name is replaced. */
async function deliverToDropbox(file) {
  const client = Buffer.from(need("DROPBOX_APP_KEY") + ":" + need("DROPBOX_APP_SECRET")).toString("base64");
  const form = new URLSearchParams({ grant_type: "refresh_token", refresh_token: need("DROPBOX_REFRESH_TOKEN") });
  const token = await request("Dropbox", base("DROPBOX", "https://api.dropboxapi.com") + "/oauth2/token", {
    method: "POST",
    headers: { Authorization: "Basic " + client, "Content-Type": "application/x-www-form-urlencoded" },
    bytes: form.toString(),
  });
  const path = "/" + need("DROPBOX_FOLDER").split("/").concat(file.name).filter(Boolean).join("/");
  const order = JSON.stringify({ path, mode: "overwrite", mute: true });
  const headers = {
    Authorization: "Bearer " + token.body.access_token,
    "Content-Type": "application/octet-stream",
    // A header carries ASCII only.
    "Dropbox-API-Arg": order.replace(/[\\u007f-\\uffff]/g, (c) => "\\\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")),
  };
  const url = base("DROPBOX_CONTENT", "https://content.dropboxapi.com") + "/2/files/upload";
  await request("Dropbox", url, { method: "POST", headers, bytes: file.bytes });
}`,
    python: String.raw`def deliver_to_dropbox(file):
    """Uploads the file; one of the same name is replaced."""
    client = base64.b64encode((need("DROPBOX_APP_KEY") + ":" + need("DROPBOX_APP_SECRET")).encode()).decode()
    form = {"grant_type": "refresh_token", "refresh_token": need("DROPBOX_REFRESH_TOKEN")}
    token = request(
        "Dropbox",
        base("DROPBOX", "https://api.dropboxapi.com") + "/oauth2/token",
        method="POST",
        headers={"Authorization": "Basic " + client, "Content-Type": "application/x-www-form-urlencoded"},
        data=urllib.parse.urlencode(form).encode(),
    )
    path = "/" + "/".join(part for part in [*need("DROPBOX_FOLDER").split("/"), file["name"]] if part)
    headers = {
        "Authorization": "Bearer " + at(token["body"], "access_token"),
        "Content-Type": "application/octet-stream",
        # A header carries ASCII only, which json.dumps keeps to.
        "Dropbox-API-Arg": json.dumps({"path": path, "mode": "overwrite", "mute": True}),
    }
    url = base("DROPBOX_CONTENT", "https://content.dropboxapi.com") + "/2/files/upload"
    request("Dropbox", url, method="POST", headers=headers, data=file["bytes"])`,
    secrets: [
      {
        name: "DROPBOX_REFRESH_TOKEN",
        means: "Refresh token of your app, with files.content.write.",
        page: "https://developers.dropbox.com/oauth-guide",
      },
      { name: "DROPBOX_APP_SECRET", means: "App secret.", page: "https://www.dropbox.com/developers/apps" },
    ],
    settings: [
      { name: "DROPBOX_APP_KEY", means: "App key, from the same page as the app secret." },
      { name: "DROPBOX_FOLDER", means: "Folder in your Dropbox.", fallback: "Floyo" },
    ],
    n8n: [
      {
        name: "Dropbox",
        type: "n8n-nodes-base.dropbox",
        typeVersion: 1,
        notes: "Choose your Dropbox credential.",
        parameters: {
          resource: "file",
          operation: "upload",
          path: "=/{{ $('Settings').first().json.DROPBOX_FOLDER }}/{{ $binary.data.fileName }}",
          binaryData: true,
          binaryPropertyName: "data",
        },
      },
    ],
    again: "A second run replaces the same file.",
  },
};
