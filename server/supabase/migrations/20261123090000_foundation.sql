-- The product's tables live in a schema that no API exposes. A person is a random subject id; the account points at it.
create schema floyo;
revoke all on schema floyo from public;

do $$ begin
  if not exists (select from pg_roles where rolname = 'floyo_jobs') then
    create role floyo_jobs nologin noinherit;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant floyo_jobs to %I', current_user);
  end if;
end $$;

grant usage on schema floyo to authenticated, floyo_jobs;

-- The queue's own schema: nobody but the job role may look in.
create schema jobs authorization floyo_jobs;
revoke all on schema jobs from public;

-- Functions are nobody's until granted.
alter default privileges in schema floyo revoke execute on functions from public;

create function floyo.account() returns uuid
language sql stable set search_path = '' as $$
  select (nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sub')::uuid
$$;

create table floyo.subjects (
  id uuid primary key default gen_random_uuid(),
  account uuid not null unique references auth.users (id) on delete cascade,
  created_at timestamptz not null default now(),
  -- What mining has seen: the newest arrival and the newest event time (seconds UTC).
  mined_arrivals timestamptz,
  mined_through bigint
);

create function floyo.subject() returns uuid
language sql stable security definer set search_path = '' as $$
  select id from floyo.subjects where account = floyo.account()
$$;

alter table floyo.subjects enable row level security, force row level security;
create policy owner on floyo.subjects to current_user using (true) with check (true);
create policy person_reads on floyo.subjects for select to authenticated using (account = (select floyo.account()));
create policy jobs_read on floyo.subjects for select to floyo_jobs using (true);
create policy jobs_note on floyo.subjects for update to floyo_jobs using (true) with check (true);

revoke all on floyo.subjects from public, anon, authenticated, service_role;
grant select on floyo.subjects to authenticated, floyo_jobs;
grant update (mined_arrivals, mined_through) on floyo.subjects to floyo_jobs;
grant execute on function floyo.account(), floyo.subject() to authenticated, floyo_jobs;

-- Each account has its subject from its first moment.
create function floyo.open_subject() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into floyo.subjects (account) values (new.id) on conflict do nothing;
  return new;
end $$;
create trigger floyo_open_subject after insert on auth.users for each row execute function floyo.open_subject();
insert into floyo.subjects (account) select id from auth.users on conflict do nothing;
