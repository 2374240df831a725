-- A suggestion can be wrong in a part, and a "never" can reach further than its routine.
alter table floyo.decisions
  add column wrong text check (wrong in ('steps', 'time', 'service')),
  add column scope jsonb check (jsonb_typeof(scope) = 'object' and pg_column_size(scope) <= 256),
  drop constraint decisions_kind_check,
  add constraint decisions_kind_check check (kind in ('accept', 'snooze', 'never', 'wrong', 'undo')),
  add constraint wrong_says_what check ((kind = 'wrong') = (wrong is not null)),
  add constraint scope_is_of_a_never check (scope is null or kind = 'never');

grant insert (wrong, scope) on floyo.decisions to authenticated;

-- Mining finds what there is; what was decided is applied when it is read.
drop policy jobs_read on floyo.decisions;
revoke select on floyo.decisions from floyo_jobs;
