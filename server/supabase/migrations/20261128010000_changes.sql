-- Whoever follows a person's changes is told at once that something changed, and which kind of thing: never what. It is told
-- when the transaction is kept, and once, however many rows it touched.
create function floyo.tell_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_notify('floyo_changes', tg_argv[0] || ' ' || coalesce(new.subject, old.subject));
  return null;
end $$;

create function floyo.tell_subject() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_notify('floyo_changes', tg_argv[0] || ' ' || old.id);
  return null;
end $$;

create trigger tell after insert or update on floyo.settings for each row execute function floyo.tell_change('settings');
create trigger tell after insert on floyo.decisions for each row execute function floyo.tell_change('decisions');
create trigger tell after insert or update or delete on floyo.suggestions
  for each row execute function floyo.tell_change('suggestions');
create trigger tell after insert on floyo.devices for each row execute function floyo.tell_change('devices');
-- A visit is no change.
create trigger tell_update after update on floyo.devices for each row
  when ((new.public_key, new.revoked_at) is distinct from (old.public_key, old.revoked_at))
  execute function floyo.tell_change('devices');
create trigger tell after insert or update on floyo.device_lists for each row execute function floyo.tell_change('keys');
create trigger tell after insert on floyo.sealed_roots for each row execute function floyo.tell_change('keys');
create trigger tell after update on floyo.subjects for each row when (new.deletions <> old.deletions)
  execute function floyo.tell_subject('deletions');
create trigger tell_end after delete on floyo.subjects for each row execute function floyo.tell_subject('account');

revoke execute on function floyo.tell_change(), floyo.tell_subject() from public;
