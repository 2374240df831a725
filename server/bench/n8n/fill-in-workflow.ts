import * as v from "valibot";
import type { ProofCase } from "./proof-case.ts";

const nodeSchema = v.looseObject({
  type: v.string(),
  name: v.string(),
  notes: v.exactOptional(v.string()),
  parameters: v.looseObject({
    jsCode: v.exactOptional(v.string()),
    nodeCredentialType: v.exactOptional(v.string()),
    genericAuthType: v.exactOptional(v.string()),
  }),
});
const workflowSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ name: v.string(), nodes: v.array(nodeSchema) }),
);
type Node = v.InferOutput<typeof nodeSchema>;

/** A credential as n8n's own form for its type would make it. */
export type Credential = {
  readonly name: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a person does with the file in n8n's editor, and nothing else: fills in Settings and Columns, and chooses credentials. */
export async function fillInWorkflow(
  text: string,
  one: Pick<ProofCase, "values" | "columns"> & { readonly token: string },
  makeCredential: (credential: Credential) => Promise<string>,
): Promise<object> {
  const { nodes, ...workflow } = v.parse(workflowSchema, text);
  const filled = nodes.map(async (node) => {
    const credential = findCredential(node, one.token);
    const chosen = credential && { [credential.type]: { id: await makeCredential(credential), name: credential.name } };
    return { ...node, parameters: fillInCode(node.parameters, one), ...(chosen && { credentials: chosen }) };
  });
  return { ...workflow, nodes: await Promise.all(filled) };
}

function fillInCode(parameters: Node["parameters"], { values, columns }: Pick<ProofCase, "values" | "columns">) {
  const { jsCode } = parameters;
  if (jsCode === undefined) return parameters;
  const settings = Object.entries(values).reduce(
    (code, [name, value]) =>
      code.replace(new RegExp(`^  ${name}: ".*",$`, "m"), () => `  ${name}: ${JSON.stringify(value)},`),
    jsCode,
  );
  const named = settings
    .replace("const dropColumns = [];", () => `const dropColumns = ${JSON.stringify(columns?.drop ?? [])};`)
    .replace("const renameColumns = {};", () => `const renameColumns = ${JSON.stringify(columns?.rename ?? {})};`);
  return { ...parameters, jsCode: named };
}

const typeByNode: Readonly<Record<string, string>> = {
  "n8n-nodes-base.googleSheets": "googleSheetsOAuth2Api",
  "n8n-nodes-base.googleDrive": "googleDriveOAuth2Api",
  "n8n-nodes-base.dropbox": "dropboxApi",
};

/** As the node's note asks for; a header's name and value are taken from the note itself. */
function findCredential({ type, notes = "", parameters }: Node, token: string): Credential | undefined {
  const name = `${parameters.genericAuthType ?? parameters.nodeCredentialType ?? typeByNode[type] ?? ""}`;
  if (name === "") return undefined;
  if (name === "dropboxApi") return { name, type: name, data: { accessToken: token, accessType: "full" } };
  if (name !== "httpHeaderAuth") return { name, type: name, data: oauthData(token) };
  const [, header = "", value = ""] = /: name (\S+), value (.+)\.$/.exec(notes) ?? [];
  return {
    name,
    type: name,
    data: {
      name: header,
      value: value.replace("Bearer and your token", "Bearer your token").replace("your token", token),
    },
  };
}

/** After the person has signed in at the service. */
const oauthData = (token: string) => ({
  clientId: "client",
  clientSecret: "secret",
  oauthTokenData: { access_token: token, token_type: "Bearer", expires_in: 3599, refresh_token: "refresh" },
});
