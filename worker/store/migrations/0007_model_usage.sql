-- Tokens that calls of a model may use in a day (UTC): reserved before a call, put right after it. A seeker's row goes with
-- the seeker; the deployment's row names nobody.
create table model_budget (
  day text not null check (length(day) = 10),
  scope text not null,
  owner_id text not null,
  user_id text references user (id) on delete cascade,
  tokens integer not null check (tokens >= 0),
  primary key (day, scope, owner_id)
) strict, without rowid;
create index model_budget_by_user on model_budget (user_id);

-- What was used by day, model and part (actor, judge), for the operator; nobody is named. `assumed` are tokens of calls
-- whose provider did not say what they used.
create table model_usage (
  day text not null check (length(day) = 10),
  model text not null,
  part text not null,
  calls integer not null,
  input_tokens integer not null,
  output_tokens integer not null,
  assumed_tokens integer not null,
  primary key (day, model, part)
) strict, without rowid;
