-- Lengths of practice. `minutes` keeps its check: a table that others refer to is widened, never rebuilt.
-- Fewer minutes than a meeting has; null where `minutes` holds.
alter table rehearsal add column short_minutes integer check (short_minutes is null or short_minutes = 10);

-- Three exchanges on one thing; null for a whole meeting.
alter table rehearsal add column practice text check (practice is null or practice in ('opening', 'follow_up', 'closing'));
