-- What is the person's own is theirs to take along and to delete. Functions of the owner do it, each in one transaction and
-- only ever for whoever asks.

-- How often the person has deleted events; a tombstone says in which of these deletions its event went. Devices ask for what
-- is newer than they know, and mining drops what it made of events that were deleted meanwhile.
alter table floyo.subjects add column deletions integer not null default 0;
alter table floyo.tombstones add column deletion integer;

alter table floyo.audit_log drop constraint audit_log_action_check;
alter table floyo.audit_log add constraint audit_log_action_check check (action in (
  'device-registered', 'device-revoked', 'settings-changed', 'consent-given', 'consent-withdrawn', 'exported',
  'events-deleted'
));

create policy owner on floyo.devices to current_user using (true) with check (true);
create policy owner on floyo.routines to current_user using (true) with check (true);
create policy owner on floyo.suggestions to current_user using (true) with check (true);

-- That accounts were deleted, and how much went: whose they were, nobody can tell from it.
create table floyo.account_deletions (
  id bigint generated always as identity primary key,
  day date not null default current_date,
  devices bigint not null,
  events bigint not null
);
alter table floyo.account_deletions enable row level security, force row level security;
create policy owner on floyo.account_deletions to current_user using (true) with check (true);
revoke all on floyo.account_deletions from public, anon, authenticated, service_role;

-- A token outlives its account by up to an hour: it opens nothing.
create function floyo.require_account() returns void
language plpgsql stable set search_path = '' as $$
begin
  if floyo.subject() is null then
    raise exception 'the account is gone' using errcode = 'FL401';
  end if;
end $$;

-- The address, when the account was made, and what its sign-in noted; the rest of it is secrets.
create function floyo.own_account() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('email', email, 'createdAt', extract(epoch from created_at)::bigint, 'signIns', coalesce((
    select jsonb_agg(jsonb_build_object('at', extract(epoch from l.created_at)::bigint, 'action', l.payload ->> 'action')
      order by l.created_at, l.id)
    from auth.audit_log_entries l where l.payload ->> 'actor_id' = u.id::text), '[]'))
  from auth.users u where id = floyo.account()
$$;

create function floyo.note_export() returns void
language sql security definer set search_path = '' as $$
  insert into floyo.audit_log (subject, action) values (floyo.subject(), 'exported')
$$;

-- Deletes the events that fit all that is given, from `since` up to but not `until` (seconds UTC), with all that mining made
-- of one of them; what stands without it is mined anew. Answers how many events went.
create function floyo.delete_events(since bigint, until bigint, at_place text, in_folder uuid, of_device uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  person uuid := floyo.subject();
  number integer;
  gone jsonb[];
begin
  -- Who takes a batch holds its device: the batch is kept before this, or finds the tombstones.
  perform from floyo.devices where subject = person for update;
  update floyo.subjects set deletions = deletions + 1, mined_arrivals = null, mined_through = null
  where id = person returning deletions into number;
  with removed as (
    delete from floyo.events
    where subject = person
      and (since is null or at >= since) and (until is null or at < until)
      and (at_place is null or place = at_place)
      and (in_folder is null or folder = in_folder)
      and (of_device is null or device = of_device)
    returning device, seq, id
  ), marked as (
    insert into floyo.tombstones (subject, device, seq, removed, deletion)
    select person, device, seq, 'deletion', number from removed
  )
  select coalesce(array_agg(to_jsonb(id)), '{}') into gone from removed;
  delete from floyo.routines where subject = person and id in (
    select r.id from floyo.routines r, jsonb_path_query(r.routine, '$.occurrences[*].events[*]') seen
    join unnest(gone) event on event = seen where r.subject = person);
  delete from floyo.suggestions where subject = person and id in (
    select s.id from floyo.suggestions s, jsonb_path_query(s.suggestion, '$.evidence.occurrences[*].events[*]') seen
    join unnest(gone) event on event = seen where s.subject = person);
  insert into floyo.audit_log (subject, action) values (person, 'events-deleted');
  return cardinality(gone);
end $$;

create function floyo.delete_account() returns void
language plpgsql security definer set search_path = '' as $$
declare
  person uuid := floyo.subject();
begin
  -- Batches and deletions lock in this order, too.
  perform from floyo.devices where subject = person for update;
  insert into floyo.account_deletions (devices, events) values (
    (select count(*) from floyo.devices where subject = person), (select count(*) from floyo.events where subject = person));
  -- These two name an account without pointing at it.
  delete from auth.flow_state where user_id = floyo.account();
  delete from auth.audit_log_entries where payload ->> 'actor_id' = floyo.account()::text;
  delete from auth.users where id = floyo.account();
end $$;

-- What is granted to everybody by default can't be revoked for a schema's functions to come, only for those that are there.
revoke execute on all functions in schema floyo from public;
grant execute on function
  floyo.require_account(), floyo.own_account(), floyo.note_export(), floyo.delete_account(),
  floyo.delete_events(bigint, bigint, text, uuid, uuid)
to authenticated;
