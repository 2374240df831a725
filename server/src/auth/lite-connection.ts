import { createPostgresConnection } from "@supabase/lite/postgres";

/** Lite hands JSON over as text and its driver would make text of it once more: a JSON string instead of an object. */
const jsonType = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
});

/** The library's connection with its defects mended; each mend has a test that fails without it. */
export function createLiteConnection(databaseUrl: string) {
  const connection = createPostgresConnection({
    url: databaseUrl,
    postgresOptions: {
      max: 4,
      connect_timeout: 5,
      onnotice() {},
      connection: { application_name: "floyo-auth", statement_timeout: 8000 },
      types: { json: jsonType(114), jsonb: jsonType(3802) },
    },
  });
  // Lite decides once whether row level security is on, and then grants ALL on every guarded table to everybody.
  Object.assign(connection, { ensureRlsContext: () => Promise.resolve(true) });
  return connection;
}
