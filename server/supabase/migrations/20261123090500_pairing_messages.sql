-- A mailbox between two devices of one person: ciphertext, ten minutes, each slot written once.
create table floyo.pairing_messages (
  subject uuid not null default floyo.subject() references floyo.subjects (id) on delete cascade,
  pairing text not null check (pairing ~ '^[A-Za-z0-9_-]{22}$'),
  slot text not null check (slot in ('request', 'answer')),
  body text not null check (body ~ '^[A-Za-z0-9_-]+$' and length(body) <= 8192),
  written_at timestamptz not null default now(),
  primary key (subject, pairing, slot)
);

alter table floyo.pairing_messages enable row level security, force row level security;
create policy person_reads on floyo.pairing_messages for select to authenticated
  using (subject = (select floyo.subject()) and written_at > now() - interval '10 minutes');
create policy person_writes on floyo.pairing_messages for insert to authenticated
  with check (subject = (select floyo.subject()));
create policy jobs_see_expired on floyo.pairing_messages for select to floyo_jobs
  using (written_at <= now() - interval '10 minutes');
create policy jobs_sweep_expired on floyo.pairing_messages for delete to floyo_jobs
  using (written_at <= now() - interval '10 minutes');

revoke all on floyo.pairing_messages from public, anon, authenticated, service_role;
grant select on floyo.pairing_messages to authenticated;
grant insert (pairing, slot, body) on floyo.pairing_messages to authenticated;
grant select (written_at), delete on floyo.pairing_messages to floyo_jobs;
