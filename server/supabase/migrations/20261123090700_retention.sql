-- Events are forgotten when the person's retention is over; what mining made of them stays. Ninety days unless the person
-- set another number. The policy holds the job to it, whatever its statement says.
create function floyo.kept_from(person uuid) returns bigint
language sql stable set search_path = '' as $$
  select extract(epoch from now())::bigint - 86400 * coalesce(
    (select (s.settings ->> 'retentionDays')::bigint from floyo.settings s where s.subject = person), 90)
$$;
grant execute on function floyo.kept_from(uuid) to floyo_jobs;

create policy jobs_forget on floyo.events for delete to floyo_jobs using (at < floyo.kept_from(subject));
grant delete on floyo.events to floyo_jobs;
