-- A person deletes on a device, too: then tombstones come for events that are here. With those events goes what mining made
-- of one of them, as with a deletion on the account page.
create function floyo.forget_findings(gone uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person uuid := floyo.subject();
begin
  update floyo.subjects set deletions = deletions + 1, mined_arrivals = null, mined_through = null where id = person;
  delete from floyo.routines where subject = person and id in (
    select r.id from floyo.routines r, jsonb_path_query(r.routine, '$.occurrences[*].events[*]') seen
    join unnest(gone) event on to_jsonb(event) = seen where r.subject = person);
  delete from floyo.suggestions where subject = person and id in (
    select s.id from floyo.suggestions s, jsonb_path_query(s.suggestion, '$.evidence.occurrences[*].events[*]') seen
    join unnest(gone) event on to_jsonb(event) = seen where s.subject = person);
end $$;

create or replace function floyo.delete_events(since bigint, until bigint, at_place text, in_folder uuid, of_device uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  person uuid := floyo.subject();
  number integer;
  gone uuid[];
begin
  -- Who takes a batch holds its device: the batch is kept before this, or finds the tombstones.
  perform from floyo.devices where subject = person for update;
  select deletions + 1 into number from floyo.subjects where id = person for update;
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
  select coalesce(array_agg(id), '{}') into gone from removed;
  perform floyo.forget_findings(gone);
  insert into floyo.audit_log (subject, action) values (person, 'events-deleted');
  return cardinality(gone);
end $$;

revoke execute on function floyo.forget_findings(uuid[]) from public;
grant execute on function floyo.forget_findings(uuid[]) to authenticated;
