-- Who spoke an informant's turn, and how it went, where a model was asked: model, instructions, attempts, fault, usage.
-- Null where the embedded actor spoke and nobody else was asked.
alter table turn add column voice text check (voice is null or json_valid(voice));
