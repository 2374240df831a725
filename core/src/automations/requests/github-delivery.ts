import type { Delivery } from "../access.ts";

/** Repository contents API: needs the blob's sha to replace a file. */
export const githubDelivery: Delivery = {
  page: "https://docs.github.com/en/rest/repos/contents#create-or-update-file-contents",
  takes: "file",
  functionName: "deliverToGithub",
  script: `/** Puts the file into the repository; a file that is the same already is left alone. */
async function deliverToGithub(file) {
  const path = need("REPO_FOLDER").split("/").concat(file.name).filter(Boolean).map(encodeURIComponent).join("/");
  const url = base("GITHUB", "https://api.github.com") + "/repos/" + need("REPO") + "/contents/" + path;
  const headers = { Authorization: "Bearer " + need("REPO_TOKEN"), Accept: "application/vnd.github+json" };
  const present = await request("GitHub", url, { headers, allow: [404] });
  const content = file.bytes.toString("base64");
  if (present.body.content?.replaceAll("\\n", "") === content) return;
  const body = { message: "Update " + file.name, content, ...(present.body.sha && { sha: present.body.sha }) };
  await request("GitHub", url, { method: "PUT", headers, json: body });
}`,
  python: String.raw`def deliver_to_github(file):
    """Puts the file into the repository; a file that is the same already is left alone."""
    path = "/".join(encode(part) for part in [*need("REPO_FOLDER").split("/"), file["name"]] if part)
    url = base("GITHUB", "https://api.github.com") + "/repos/" + need("REPO") + "/contents/" + path
    headers = {"Authorization": "Bearer " + need("REPO_TOKEN"), "Accept": "application/vnd.github+json"}
    present = request("GitHub", url, headers=headers, allow=[404])["body"]
    content = base64.b64encode(file["bytes"]).decode()
    if (at(present, "content") or "").replace("\n", "") == content:
        return
    sha = at(present, "sha")
    payload = {"message": "Update " + file["name"], "content": content, **({"sha": sha} if sha else {})}
    request("GitHub", url, method="PUT", headers=headers, payload=payload)`,
  secrets: [
    {
      name: "REPO_TOKEN",
      means: "Fine-grained token with access to the one repository (issues: read; contents: write to deliver).",
      page: "https://github.com/settings/personal-access-tokens",
    },
  ],
  settings: [
    { name: "REPO", means: "The repository, as owner/name." },
    { name: "REPO_FOLDER", means: "Folder in the repository.", fallback: "data" },
  ],
  again: "A second run leaves an unchanged file alone and replaces a changed one.",
};
