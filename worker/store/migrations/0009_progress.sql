-- What an earlier meeting with the same informant left behind, as it was when this one began; null for a first one.
alter table rehearsal add column earlier text check (earlier is null or json_valid(earlier));

-- One tap before the talk and one after it, 1 to 5; either may be missing.
create table confidence (
  rehearsal_id text primary key references rehearsal (id) on delete cascade,
  before_talk integer check (before_talk between 1 and 5),
  after_talk integer check (after_talk between 1 and 5)
) strict, without rowid;

-- What a seeker takes from a talk, in their own words.
create table reflection (
  rehearsal_id text primary key references rehearsal (id) on delete cascade,
  words text not null check (json_valid(words)),
  version integer not null,
  saved_at integer not null
) strict;

-- A seeker's own good questions; `left_out` marks one that was proposed and not wanted.
create table kept_question (
  id text primary key,
  user_id text not null references user (id) on delete cascade,
  rehearsal_id text references rehearsal (id) on delete set null,
  text text not null,
  state text not null check (state in ('kept', 'left_out')),
  kept_at integer not null
) strict;
create index kept_question_by_user on kept_question (user_id, kept_at desc, id desc);
create index kept_question_by_rehearsal on kept_question (rehearsal_id);

-- A real conversation as the seeker logged it, with the messages that follow it.
create table conversation (
  id text primary key,
  user_id text not null references user (id) on delete cascade,
  persona_id text references persona (id) on delete set null,
  words text not null check (json_valid(words)),
  version integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;
create index conversation_by_user on conversation (user_id, created_at desc, id desc);
create index conversation_by_persona on conversation (persona_id);
