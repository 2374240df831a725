-- The activity event, version 1, column for column. Tokens are 128 bits, so their column type is uuid: what is not
-- a token, a name or a path, can't be written into one at all.
create table floyo.events (
  subject uuid not null default floyo.subject(),
  device uuid not null,
  seq bigint not null check (seq >= 0),
  id uuid not null,
  v smallint not null check (v = 1),
  epoch bigint not null check (epoch >= 0),
  at bigint not null check (at >= 0),
  utc_offset smallint not null check (utc_offset between -840 and 840),
  surface text not null check (surface in ('browser', 'vscode', 'import')),
  operation text not null
    check (operation in ('create', 'modify', 'rename', 'delete', 'open', 'download', 'upload', 'run')),
  cause text not null check (cause in ('user', 'program', 'vcs', 'sync', 'unknown')),
  ext text check (length(ext) <= 16),
  size bigint check (size >= 0),
  file uuid,
  stem uuid,
  family uuid,
  folder uuid,
  path uuid,
  length uuid,
  stat uuid,
  came_from uuid[] check (cardinality(came_from) between 1 and 4),
  -- A service of the catalogue by its id, or a token.
  place text check (place ~ '^[a-z0-9-]{1,40}$'),
  target uuid,
  tool text check (length(tool) <= 16),
  active smallint check (active >= 0),
  count smallint check (count >= 1),
  received_at timestamptz not null default now(),
  primary key (subject, id),
  unique (subject, device, seq)
);

create table floyo.tombstones (
  subject uuid not null default floyo.subject(),
  device uuid not null,
  seq bigint not null check (seq >= 0),
  removed text not null check (removed in ('veto', 'deletion', 'quarantine')),
  received_at timestamptz not null default now(),
  primary key (subject, device, seq)
);

-- No foreign keys on the two tables that grow by thousands of rows a second: this removes a person's rows instead.
create function floyo.forget_subject() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from floyo.events where subject = old.id;
  delete from floyo.tombstones where subject = old.id;
  return old;
end $$;
create trigger forget_subject after delete on floyo.subjects for each row execute function floyo.forget_subject();

alter table floyo.events enable row level security, force row level security;
create policy owner on floyo.events to current_user using (true) with check (true);
create policy person_reads on floyo.events for select to authenticated using (subject = (select floyo.subject()));
create policy person_adds on floyo.events for insert to authenticated with check (
  subject = (select floyo.subject())
  and device in (select d.device from floyo.devices d where d.revoked_at is null)
);
create policy person_removes on floyo.events for delete to authenticated using (subject = (select floyo.subject()));
create policy jobs_read on floyo.events for select to floyo_jobs using (true);

alter table floyo.tombstones enable row level security, force row level security;
create policy owner on floyo.tombstones to current_user using (true) with check (true);
create policy person_reads on floyo.tombstones for select to authenticated using (subject = (select floyo.subject()));
create policy person_adds on floyo.tombstones for insert to authenticated with check (
  subject = (select floyo.subject())
  and device in (select d.device from floyo.devices d where d.revoked_at is null)
);

revoke all on floyo.events, floyo.tombstones from public, anon, authenticated, service_role;
grant select, delete on floyo.events to authenticated;
-- The subject may be named, so that a batch asks for it once and not for each row; the policy holds it to the person.
grant insert (
  subject, device, seq, id, v, epoch, at, utc_offset, surface, operation, cause, ext, size, file, stem, family, folder, path,
  length, stat, came_from, place, target, tool, active, count
) on floyo.events to authenticated;
grant select on floyo.events to floyo_jobs;
grant select on floyo.tombstones to authenticated;
grant insert (device, seq, removed) on floyo.tombstones to authenticated;
