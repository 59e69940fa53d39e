-- What a language model said of one criterion of a talk: `asking` until a deadline, then `judged`, or `failed` with a
-- fault. `fingerprint` is of everything it was asked with; a judgement of other words is of no use. `cost_micros` are
-- millionths of a US dollar, null where the prices are not set.
create table judgement (
  rehearsal_id text not null references rehearsal (id) on delete cascade,
  criterion text not null,
  fingerprint text not null,
  state text not null check (state in ('asking', 'judged', 'failed')),
  answer_by integer,
  fault text,
  body text check (body is null or json_valid(body)),
  model text not null,
  instruction text not null,
  input_tokens integer,
  output_tokens integer,
  cost_micros integer,
  changed_at integer not null,
  primary key (rehearsal_id, criterion)
) strict, without rowid;
