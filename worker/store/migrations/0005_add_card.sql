-- The card as the seeker wants it: what they wrote, chose and ordered. Without a row it follows from plan and talk.
create table card (
  rehearsal_id text primary key references rehearsal (id) on delete cascade,
  words text not null check (json_valid(words)),
  version integer not null,
  saved_at integer not null
) strict;
