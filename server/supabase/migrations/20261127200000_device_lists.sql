-- Keys are the devices' own. For each root, named by an id that only its holders can derive, the server keeps the list of its
-- devices, sealed under it; once it was replaced, its successor, sealed for each device that stays.
create table floyo.device_lists (
  subject uuid not null default floyo.subject() references floyo.subjects (id) on delete cascade,
  key_id text not null check (key_id ~ '^[A-Za-z0-9_-]{22}$'),
  version bigint not null check (version >= 1),
  sealed text not null check (sealed ~ '^[A-Za-z0-9_-]+$' and length(sealed) <= 16384),
  successor text check (successor ~ '^[A-Za-z0-9_-]{22}$'),
  primary key (subject, key_id)
);

alter table floyo.device_lists enable row level security, force row level security;
create policy person_reads on floyo.device_lists for select to authenticated using (subject = (select floyo.subject()));
create policy person_writes on floyo.device_lists for insert to authenticated
  with check (subject = (select floyo.subject()) and successor is null);
-- The list of a root that was replaced is closed.
create policy person_changes on floyo.device_lists for update to authenticated
  using (subject = (select floyo.subject()) and successor is null) with check (subject = (select floyo.subject()));

revoke all on floyo.device_lists from public, anon, authenticated, service_role;
grant select, insert (key_id, version, sealed), update (version, sealed, successor) on floyo.device_lists to authenticated;

create table floyo.sealed_roots (
  subject uuid not null default floyo.subject(),
  -- Whom it is for.
  device uuid not null,
  replaces text not null check (replaces ~ '^[A-Za-z0-9_-]{22}$'),
  sender uuid not null,
  body text not null check (body ~ '^[A-Za-z0-9_-]+$' and length(body) <= 16384),
  written_at timestamptz not null default now(),
  primary key (subject, device, replaces),
  foreign key (subject, device) references floyo.devices (subject, device) on delete cascade
);

-- Ninety days, as events: a device that was away for longer is paired again. Removed devices get none and send none.
alter table floyo.sealed_roots enable row level security, force row level security;
create policy person_reads on floyo.sealed_roots for select to authenticated using (
  subject = (select floyo.subject())
  and device in (select d.device from floyo.devices d where d.revoked_at is null)
  and written_at > now() - interval '90 days'
);
create policy person_writes on floyo.sealed_roots for insert to authenticated with check (
  subject = (select floyo.subject())
  and device in (select d.device from floyo.devices d where d.revoked_at is null)
  and sender in (select d.device from floyo.devices d where d.revoked_at is null)
);
create policy jobs_see_expired on floyo.sealed_roots for select to floyo_jobs
  using (written_at <= now() - interval '90 days');
create policy jobs_sweep_expired on floyo.sealed_roots for delete to floyo_jobs
  using (written_at <= now() - interval '90 days');

revoke all on floyo.sealed_roots from public, anon, authenticated, service_role;
grant select, insert (device, replaces, sender, body) on floyo.sealed_roots to authenticated;
grant select (written_at), delete on floyo.sealed_roots to floyo_jobs;
