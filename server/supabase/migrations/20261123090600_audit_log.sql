-- What was done to a person's account, in literals: no content. Written by triggers, read by the person, changed by nobody.
create table floyo.audit_log (
  id bigint generated always as identity primary key,
  subject uuid not null references floyo.subjects (id) on delete cascade,
  at timestamptz not null default now(),
  action text not null check (action in (
    'device-registered', 'device-revoked', 'settings-changed', 'consent-given', 'consent-withdrawn'
  )),
  device uuid
);
create index audit_log_by_subject on floyo.audit_log (subject, at);

alter table floyo.audit_log enable row level security, force row level security;
create policy owner on floyo.audit_log to current_user using (true) with check (true);
create policy person_reads on floyo.audit_log for select to authenticated using (subject = (select floyo.subject()));

revoke all on floyo.audit_log from public, anon, authenticated, service_role;
grant select on floyo.audit_log to authenticated;

create function floyo.audit_device() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into floyo.audit_log (subject, action, device) values (new.subject, 'device-registered', new.device);
  elsif old.revoked_at is null and new.revoked_at is not null then
    insert into floyo.audit_log (subject, action, device) values (new.subject, 'device-revoked', new.device);
  end if;
  return null;
end $$;
create trigger audit after insert or update on floyo.devices for each row execute function floyo.audit_device();

create function floyo.audit_settings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into floyo.audit_log (subject, action) values (new.subject, 'settings-changed');
  return null;
end $$;
create trigger audit after insert or update on floyo.settings for each row execute function floyo.audit_settings();

create function floyo.audit_consent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into floyo.audit_log (subject, action)
  values (new.subject, case when new.granted then 'consent-given' else 'consent-withdrawn' end);
  return null;
end $$;
create trigger audit after insert on floyo.consent_receipts for each row execute function floyo.audit_consent();
