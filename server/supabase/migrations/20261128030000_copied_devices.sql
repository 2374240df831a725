-- A profile that was copied numbers its events under the id of another installation. A tombstone says which event it stands
-- for, by a mark of the event's id: it removes that one and no other, and another event under its number is told apart.
alter table floyo.tombstones add column mark text check (mark ~ '^[0-9a-f]{16}$');

-- As markEvent of the devices.
create function floyo.mark_of(event uuid) returns text
language sql immutable set search_path = '' as $$
  select left(encode(sha256(convert_to(event::text, 'UTF8')), 'hex'), 16)
$$;

-- A device that split off says removals under the id that it had before, also when that one was removed from the account.
drop policy person_adds on floyo.tombstones;
create policy person_adds on floyo.tombstones for insert to authenticated with check (
  subject = (select floyo.subject()) and device in (select d.device from floyo.devices d)
);
grant insert (device, seq, removed, mark) on floyo.tombstones to authenticated;

-- What the person deletes on the account page is marked, too.
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
    insert into floyo.tombstones (subject, device, seq, removed, mark, deletion)
    select person, device, seq, 'deletion', floyo.mark_of(id), number from removed
  )
  select coalesce(array_agg(id), '{}') into gone from removed;
  perform floyo.forget_findings(gone);
  insert into floyo.audit_log (subject, action) values (person, 'events-deleted');
  return cardinality(gone);
end $$;

revoke execute on function floyo.mark_of(uuid) from public;
grant execute on function floyo.mark_of(uuid) to authenticated;
