import type { Access } from "../access.ts";

/** Upload in three steps: the older files.upload was switched off in 2025. */
export const slack: Access = {
  service: "slack",
  deliver: {
    page: "https://docs.slack.dev/messaging/working-with-files",
    takes: "file",
    functionName: "deliverToSlack",
    script: `/** Posts the file to a channel. */
async function deliverToSlack(file) {
  const api = base("SLACK", "https://slack.com") + "/api/";
  const headers = { Authorization: "Bearer " + need("SLACK_TOKEN") };
  const query = new URLSearchParams({ filename: file.name, length: String(file.bytes.length) });
  const place = await askSlack(api + "files.getUploadURLExternal?" + query, { headers });
  await request("Slack", place.upload_url, { method: "POST", bytes: file.bytes, once: true });
  const json = { files: [{ id: place.file_id, title: file.name }], channel_id: need("SLACK_CHANNEL_ID") };
  await askSlack(api + "files.completeUploadExternal", { method: "POST", headers, json, once: true });
}

/** Slack answers 200 also when it refuses: \`ok\` tells. */
async function askSlack(url, options) {
  const { body } = await request("Slack", url, options);
  if (body.ok) return body;
  const isToken = ["invalid_auth", "token_expired", "token_revoked", "not_authed"].includes(body.error);
  throw isToken
    ? new Failure("token-expired", "Slack does not accept the token. Make a new one and set SLACK_TOKEN.")
    : new Failure("service-refused", "Slack refused: " + body.error + ".");
}`,
    python: String.raw`def deliver_to_slack(file):
    """Posts the file to a channel."""
    api = base("SLACK", "https://slack.com") + "/api/"
    headers = {"Authorization": "Bearer " + need("SLACK_TOKEN")}
    query = {"filename": file["name"], "length": len(file["bytes"])}
    place = ask_slack(with_query(api + "files.getUploadURLExternal", query), headers=headers)
    request("Slack", place["upload_url"], method="POST", data=file["bytes"], once=True)
    payload = {"files": [{"id": place["file_id"], "title": file["name"]}], "channel_id": need("SLACK_CHANNEL_ID")}
    ask_slack(api + "files.completeUploadExternal", method="POST", headers=headers, payload=payload, once=True)


def ask_slack(url, **options):
    """Slack answers 200 also when it refuses: "ok" tells."""
    body = request("Slack", url, **options)["body"]
    if at(body, "ok"):
        return body
    error = at(body, "error")
    if error in ("invalid_auth", "token_expired", "token_revoked", "not_authed"):
        raise Failure("token-expired", "Slack does not accept the token. Make a new one and set SLACK_TOKEN.")
    raise Failure("service-refused", "Slack refused: " + str(error) + ".")`,
    secrets: [
      {
        name: "SLACK_TOKEN",
        means: "Bot token with the scope files:write; invite the bot to the channel.",
        page: "https://api.slack.com/apps",
      },
    ],
    settings: [{ name: "SLACK_CHANNEL_ID", means: "Id of the channel: at the end of its details, starts with C." }],
    again: "A second run posts the file again.",
  },
};
