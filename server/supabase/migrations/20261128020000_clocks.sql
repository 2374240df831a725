-- How far a device's clock is ahead of the server's, in seconds, as the device measured it; negative: behind. The times of its
-- events are put right by it when they come.
alter table floyo.devices add column clock_ahead bigint not null default 0
  check (clock_ahead % 60 = 0 and abs(clock_ahead) <= 3155760000);
grant insert (clock_ahead), update (clock_ahead) on floyo.devices to authenticated;
