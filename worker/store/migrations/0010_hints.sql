-- How far a seeker went with a hint, for the turn they were about to say: 1 what to notice, 2 a kind of move, 3 a wording.
-- The words of a hint follow from the talk and the plan, and are not kept.
create table hint (
  rehearsal_id text not null references rehearsal (id) on delete cascade,
  turn integer not null check (turn > 0),
  step integer not null check (step between 1 and 3),
  asked_at integer not null,
  primary key (rehearsal_id, turn)
) strict, without rowid;
