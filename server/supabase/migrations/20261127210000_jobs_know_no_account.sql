-- Jobs know people by their random subject ids. Which account one belongs to is for the person's own requests only.
revoke select on floyo.subjects from floyo_jobs;
grant select (id, created_at, deletions, mined_arrivals, mined_through) on floyo.subjects to floyo_jobs;
