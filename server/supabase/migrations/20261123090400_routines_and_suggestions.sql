-- What mining made of a person's events. Jobs write, the person reads.
create table floyo.routines (
  subject uuid not null references floyo.subjects (id) on delete cascade,
  id text not null check (length(id) between 1 and 100),
  routine jsonb not null,
  primary key (subject, id)
);

create table floyo.suggestions (
  subject uuid not null references floyo.subjects (id) on delete cascade,
  id text not null check (length(id) between 1 and 100),
  -- Surest first.
  rank integer not null check (rank >= 0),
  suggestion jsonb not null,
  primary key (subject, id)
);

alter table floyo.routines enable row level security, force row level security;
create policy person_reads on floyo.routines for select to authenticated using (subject = (select floyo.subject()));
create policy jobs_write on floyo.routines for all to floyo_jobs using (true) with check (true);

alter table floyo.suggestions enable row level security, force row level security;
create policy person_reads on floyo.suggestions for select to authenticated using (subject = (select floyo.subject()));
create policy jobs_write on floyo.suggestions for all to floyo_jobs using (true) with check (true);

revoke all on floyo.routines, floyo.suggestions from public, anon, authenticated, service_role;
grant select on floyo.routines, floyo.suggestions to authenticated;
grant select, insert, update, delete on floyo.routines, floyo.suggestions to floyo_jobs;
