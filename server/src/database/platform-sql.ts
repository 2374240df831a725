/**
 * The roles that hosted Supabase has before the first migration and a bare PostgreSQL lacks. Runs at every start. An owner
 * who is no superuser has to be a member to become one of them.
 */
export const platformSql = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin; end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant anon, authenticated to %I', current_user);
  end if;
end $$;
revoke create on schema public from public;
`;

/** Passwords and names are of our own making, but a quote in one must not end the literal. */
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export type LoginPasswords = { readonly apiPassword: string; readonly jobsPassword: string };

/**
 * The two roles that the server logs in as on its own database: one for requests, which can only become a person or
 * nobody, and one for jobs. Neither owns a table of ours. Roles are of the cluster: of two servers that start on it at once the
 * second waits for the first.
 */
export function loginRolesSql({ apiPassword, jobsPassword }: LoginPasswords): string {
  return `
lock table pg_catalog.pg_authid in share row exclusive mode;
do $$ begin
  if not exists (select from pg_roles where rolname = 'floyo_api') then create role floyo_api noinherit; end if;
end $$;
alter role floyo_api login password ${quote(apiPassword)};
alter role floyo_jobs login password ${quote(jobsPassword)};
grant anon, authenticated to floyo_api;
`;
}
