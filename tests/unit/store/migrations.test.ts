import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../../../worker/store/migrations');
const [first, ...later] = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort();

const TABLES = ['user', 'session', 'rehearsal', 'turn', 'report'];

/** One seeker with two talks, one tried again from the other, as the first release would have left them. */
const DATA = `
insert into user values ('u', 1);
insert into session values ('hash', 'u', 1, 2);
insert into rehearsal (id, user_id, persona_id, persona_hash, minutes, setting, temperament, pace, seed, model,
  prompts_version, plan, parent_id, branch_turn, created_at, updated_at) values
  ('r1', 'u', 'ruth-adeyemi', 'h', 15, 'video', 'warm', 'condensed', 1, 'embedded', 'p', '{}', null, null, 1, 1),
  ('r2', 'u', 'ruth-adeyemi', 'h', 30, 'lunch', 'warm', 'spoken', 2, 'embedded', 'p', '{}', 'r1', 2, 2, 2);
insert into turn values ('r1', 1, 'seeker', 'c1', 'Hello', 'done', null, '{}', null, 1);
insert into turn values ('r1', 2, 'informant', null, 'Hello', 'done', null, null, '{}', 2);
insert into report values ('r1', 'f', '{}', 3);
`;

it('every later migration keeps what the first release stored, row by row', () => {
  const db = new DatabaseSync(':memory:');
  const apply = (file: string) => db.exec(readFileSync(path.join(folder, file), 'utf8'));
  const rows = (table: string, columns: string) => db.prepare(`select ${columns} from "${table}" order by 1, 2`).all();
  const columnsOf = (table: string) =>
    db
      .prepare(`select name from pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => String(name))
      .join(', ');
  db.exec('pragma foreign_keys = on');
  apply(first!);
  db.exec(DATA);
  const before = TABLES.map((table) => ({ table, columns: columnsOf(table), kept: rows(table, columnsOf(table)) }));
  expect(before.map(({ kept }) => kept.length)).toEqual([1, 1, 2, 2, 1]);
  for (const file of later) {
    apply(file);
    for (const { table, columns, kept } of before) expect(rows(table, columns), `${table} after ${file}`).toEqual(kept);
    expect(db.prepare('pragma foreign_key_check').all(), file).toEqual([]);
  }
});
