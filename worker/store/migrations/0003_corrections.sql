-- What the seeker says a turn of theirs really did; a report is counted with it.
create table correction (
  rehearsal_id text not null references rehearsal (id) on delete cascade,
  turn integer not null check (turn > 0),
  reading text not null check (json_valid(reading)),
  corrected_at integer not null,
  primary key (rehearsal_id, turn)
) strict, without rowid;

-- Informants whose closed doors a seeker has had opened after a talk.
create table known_informant (
  user_id text not null references user (id) on delete cascade,
  persona_id text not null,
  known_at integer not null,
  primary key (user_id, persona_id)
) strict, without rowid;

-- The one thing to change from the talk before, as it stood when this one was begun.
alter table rehearsal add column focus text check (focus is null or json_valid(focus));

-- When the seeker agreed that their corrections may serve as labelled examples; null where they did not.
alter table user add column lends_labels_at integer;
