create table floyo.devices (
  subject uuid not null default floyo.subject() references floyo.subjects (id) on delete cascade,
  device uuid not null,
  surface text not null check (surface in ('browser', 'vscode')),
  public_key text check (public_key ~ '^[A-Za-z0-9_-]{87}$'),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (subject, device)
);

alter table floyo.devices enable row level security, force row level security;
create policy person_reads on floyo.devices for select to authenticated using (subject = (select floyo.subject()));
create policy person_registers on floyo.devices for insert to authenticated
  with check (subject = (select floyo.subject()) and revoked_at is null);
-- A revoked device stays revoked: its row can't be changed again.
create policy person_changes on floyo.devices for update to authenticated
  using (subject = (select floyo.subject()) and revoked_at is null) with check (subject = (select floyo.subject()));
create policy jobs_read on floyo.devices for select to floyo_jobs using (true);

revoke all on floyo.devices from public, anon, authenticated, service_role;
grant select on floyo.devices to authenticated, floyo_jobs;
grant insert (device, surface, public_key) on floyo.devices to authenticated;
grant update (public_key, last_seen_at, revoked_at) on floyo.devices to authenticated;
