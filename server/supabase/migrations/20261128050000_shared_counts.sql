-- What people take and refuse, counted across those who agreed to it: once a calendar month (UTC), by traits of the catalogue
-- alone, in fives, and only where twenty people or more stand behind a count. No table holds who was counted.
create table floyo.shared_counts (
  month date primary key default date_trunc('month', now() at time zone 'utc')::date,
  -- {trait: {taken, refused}}; a trait is a service or "category → category", and never as long as a token.
  counts jsonb not null check (
    jsonb_path_query_array(counts, 'strict $.keyvalue()') = jsonb_path_query_array(counts, 'strict $.keyvalue() ? (
      @.key like_regex "^([a-z0-9-]{1,31}|[a-z-]{0,31} → [a-z-]{0,31})$"
      && @.value.taken >= 0 && @.value.taken % 5 == 0 && @.value.refused >= 0 && @.value.refused % 5 == 0
      && @.value.taken + @.value.refused >= 20)')
  )
);

-- A yes holds for the words it was given to; the order in which answers came decides, and of two that came at once the no.
create function floyo.is_counted(person uuid) returns boolean
language sql stable set search_path = '' as $$
  select coalesce((
    select r.granted and r.text_version = 1 from floyo.consent_receipts r
    where r.subject = person and r.purpose = 'shared-counts' order by r.received_at desc, r.at desc, r.granted limit 1), false)
$$;
revoke execute on function floyo.is_counted(uuid) from public;
grant execute on function floyo.is_counted(uuid) to floyo_jobs;

create policy jobs_read on floyo.consent_receipts for select to floyo_jobs using (purpose = 'shared-counts');
grant select (subject, purpose, granted, at, text_version, received_at) on floyo.consent_receipts to floyo_jobs;
create policy jobs_count on floyo.decisions for select to floyo_jobs using (floyo.is_counted(subject));
grant select on floyo.decisions to floyo_jobs;

-- A month is counted once and stays as it is: the job can neither name a month nor change one, nor take this one away, so
-- nobody learns what one person said by counting before and after.
alter table floyo.shared_counts enable row level security, force row level security;
create policy person_reads on floyo.shared_counts for select to authenticated using ((select floyo.subject()) is not null);
create policy jobs_read on floyo.shared_counts for select to floyo_jobs using (true);
create policy jobs_count on floyo.shared_counts for insert to floyo_jobs with check (true);
create policy jobs_forget on floyo.shared_counts for delete to floyo_jobs
  using (month < date_trunc('month', now() at time zone 'utc')::date);

revoke all on floyo.shared_counts from public, anon, authenticated, service_role;
grant select on floyo.shared_counts to authenticated, floyo_jobs;
grant insert (counts), delete on floyo.shared_counts to floyo_jobs;
