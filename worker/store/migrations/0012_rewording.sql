-- How a language model would have said a moment of a talk, by the advice it belongs to: `kept`, `dropped` because it did
-- not hold up against the talk, or `failed` with a fault. `fingerprint` is of everything it was asked with.
create table rewording (
  rehearsal_id text not null references rehearsal (id) on delete cascade,
  advice text not null,
  fingerprint text not null,
  state text not null check (state in ('kept', 'dropped', 'failed')),
  reason text,
  body text check (body is null or json_valid(body)),
  model text not null,
  instruction text not null,
  input_tokens integer,
  output_tokens integer,
  cost_micros integer,
  made_at integer not null,
  primary key (rehearsal_id, advice)
) strict, without rowid;
