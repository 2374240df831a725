create table floyo.settings (
  subject uuid primary key default floyo.subject() references floyo.subjects (id) on delete cascade,
  settings jsonb not null check (jsonb_typeof(settings) = 'object' and pg_column_size(settings) <= 16384),
  -- Rules that name sites and folders: ciphertext under a key that the server never has.
  sealed_rules text check (sealed_rules ~ '^[A-Za-z0-9_-]+$' and length(sealed_rules) <= 2097152),
  updated_at bigint not null check (updated_at >= 0)
);

-- What the person said of suggestions: append-only, the newest holds, an undo takes one back.
create table floyo.decisions (
  subject uuid not null default floyo.subject() references floyo.subjects (id) on delete cascade,
  suggestion text not null check (length(suggestion) between 1 and 100),
  at bigint not null check (at >= 0),
  kind text not null check (kind in ('accept', 'snooze', 'never', 'undo')),
  until bigint check (until >= 0),
  activities jsonb not null check (jsonb_typeof(activities) = 'array' and pg_column_size(activities) <= 65536),
  primary key (subject, suggestion, at, kind),
  check ((kind = 'snooze') = (until is not null))
);

create table floyo.consent_receipts (
  subject uuid not null default floyo.subject() references floyo.subjects (id) on delete cascade,
  purpose text not null check (length(purpose) <= 40),
  surface text not null check (surface in ('browser', 'vscode', 'web')),
  granted boolean not null,
  at bigint not null check (at >= 0),
  text_version integer not null check (text_version >= 1),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null default now(),
  primary key (subject, purpose, surface, at, granted)
);

alter table floyo.settings enable row level security, force row level security;
create policy person_reads on floyo.settings for select to authenticated using (subject = (select floyo.subject()));
create policy person_sets on floyo.settings for insert to authenticated with check (subject = (select floyo.subject()));
create policy person_changes on floyo.settings for update to authenticated
  using (subject = (select floyo.subject())) with check (subject = (select floyo.subject()));
create policy jobs_read on floyo.settings for select to floyo_jobs using (true);

alter table floyo.decisions enable row level security, force row level security;
create policy person_reads on floyo.decisions for select to authenticated using (subject = (select floyo.subject()));
create policy person_decides on floyo.decisions for insert to authenticated with check (subject = (select floyo.subject()));
create policy jobs_read on floyo.decisions for select to floyo_jobs using (true);

alter table floyo.consent_receipts enable row level security, force row level security;
create policy person_reads on floyo.consent_receipts for select to authenticated
  using (subject = (select floyo.subject()));
create policy person_consents on floyo.consent_receipts for insert to authenticated
  with check (subject = (select floyo.subject()));

revoke all on floyo.settings, floyo.decisions, floyo.consent_receipts from public, anon, authenticated, service_role;
grant select on floyo.settings, floyo.decisions, floyo.consent_receipts to authenticated;
grant insert (settings, sealed_rules, updated_at) on floyo.settings to authenticated;
grant update (settings, sealed_rules, updated_at) on floyo.settings to authenticated;
grant insert (suggestion, at, kind, until, activities) on floyo.decisions to authenticated;
grant insert (purpose, surface, granted, at, text_version, text_hash) on floyo.consent_receipts to authenticated;
grant select on floyo.settings, floyo.decisions to floyo_jobs;
