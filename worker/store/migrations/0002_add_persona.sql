-- Someone a seeker is really meeting: what they typed, private to them.
create table persona (
  id text primary key,
  user_id text not null references user (id) on delete cascade,
  name text not null,
  role text not null,
  organisation text not null,
  met text not null,
  path text not null,
  published text not null,
  wants text not null,
  -- ISO 8601 with its offset, as the seeker's own clock shows it.
  happens_at text,
  setting text check (setting in ('video', 'phone', 'in_person', 'lunch')),
  -- The field the seeker chose for the stand-in; null: found from the rest.
  field text,
  created_at integer not null,
  updated_at integer not null
) strict;
create index persona_by_user on persona (user_id, created_at desc, id desc);

-- The person as they were when the talk began, with the stand-in's field; null for an authored informant. A talk
-- needs no persona row, so changing or deleting the person breaks nothing.
alter table rehearsal add column stand_in text check (stand_in is null or json_valid(stand_in));
