-- Times are milliseconds since 1970, UTC. Text that a seeker wrote goes with the seeker.
create table user (
  id text primary key,
  created_at integer not null
) strict;

-- A session is a login: the cookie's SHA-256, never the cookie.
create table session (
  token_hash text primary key,
  user_id text not null references user (id) on delete cascade,
  renewed_at integer not null,
  expires_at integer not null
) strict;
create index session_by_user on session (user_id);

create table rehearsal (
  id text primary key,
  user_id text not null references user (id) on delete cascade,
  persona_id text not null,
  persona_hash text not null,
  minutes integer not null check (minutes in (15, 20, 30)),
  setting text not null check (setting in ('video', 'phone', 'in_person', 'lunch')),
  temperament text not null,
  pace text not null check (pace in ('condensed', 'spoken')),
  seed integer not null,
  model text not null,
  prompts_version text not null,
  plan text not null check (json_valid(plan)),
  plan_version integer not null default 0,
  notes text not null default '',
  note text not null default '',
  self_rating text check (self_rating is null or json_valid(self_rating)),
  parent_id text references rehearsal (id) on delete set null,
  branch_turn integer,
  created_at integer not null,
  updated_at integer not null,
  closed_at integer
) strict;
create index rehearsal_by_user on rehearsal (user_id, updated_at desc, id desc);
create index rehearsal_by_parent on rehearsal (parent_id);

-- Odd turns are the seeker's and carry a client id and a reading, even ones the informant's and carry the effect.
create table turn (
  rehearsal_id text not null references rehearsal (id) on delete cascade,
  number integer not null check (number > 0),
  speaker text not null check (speaker in ('seeker', 'informant')),
  client_id text,
  text text not null,
  state text not null check (state in ('answering', 'done')),
  answer_by integer,
  reading text check (reading is null or json_valid(reading)),
  effect text check (effect is null or json_valid(effect)),
  said_at integer not null,
  primary key (rehearsal_id, number)
) strict, without rowid;
create unique index turn_by_client_id on turn (rehearsal_id, client_id);

create table report (
  rehearsal_id text primary key references rehearsal (id) on delete cascade,
  -- SHA-256 of everything the report follows from; another one means: count again.
  fingerprint text not null,
  body text not null check (json_valid(body)),
  counted_at integer not null
) strict;
