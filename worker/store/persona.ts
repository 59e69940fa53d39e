import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Person } from '../informant/person.ts';
import type { Setting } from '../informant/terms.ts';

/** Someone a seeker is really meeting, as they typed it. */
export interface StoredPersona {
  id: string;
  userId: string;
  person: Person;
  when: string | null;
  setting: Setting | null;
  field: string | null;
  createdAt: number;
  updatedAt: number;
}

export interface PersonaRow {
  id: string;
  user_id: string;
  name: string;
  role: string;
  organisation: string;
  met: string;
  path: string;
  published: string;
  wants: string;
  happens_at: string | null;
  setting: Setting | null;
  field: string | null;
  created_at: number;
  updated_at: number;
}

const COLUMNS =
  'id, user_id, name, role, organisation, met, path, published, wants, happens_at, setting, field, created_at, updated_at';

export function toPersona(row: PersonaRow): StoredPersona {
  const { name, role, organisation, met, path, published, wants } = row;
  return {
    id: row.id,
    userId: row.user_id,
    person: { name, role, organisation, met, path, published, wants },
    when: row.happens_at,
    setting: row.setting,
    field: row.field,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Inserts nothing where the id is taken, the owner does not exist or has `most` already. */
export function insertPersona(db: D1Database, persona: StoredPersona, most: number): D1PreparedStatement {
  return db
    .prepare(
      `insert into persona (${COLUMNS})
       select ?1, u.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
       from user u where u.id = ?2 and (select count(*) from persona p where p.user_id = u.id) < ?15
       on conflict (id) do nothing
       returning id`,
    )
    .bind(...valuesOf(persona), most);
}

function valuesOf({ id, userId, person, when, setting, field, createdAt, updatedAt }: StoredPersona) {
  const { name, role, organisation, met, path, published, wants } = person;
  return [
    id,
    userId,
    name,
    role,
    organisation,
    met,
    path,
    published,
    wants,
    when,
    setting,
    field,
    createdAt,
    updatedAt,
  ];
}

export function selectPersona(db: D1Database, id: string, userId: string): D1PreparedStatement {
  return db.prepare(`select ${COLUMNS} from persona where id = ?1 and user_id = ?2`).bind(id, userId);
}

/** A seeker's people, the last added first. */
export function selectPersonas(db: D1Database, userId: string): D1PreparedStatement {
  return db.prepare(`select ${COLUMNS} from persona where user_id = ?1 order by created_at desc, id desc`).bind(userId);
}

/** Null where it is not theirs. */
export async function updatePersona(
  db: D1Database,
  persona: Omit<StoredPersona, 'createdAt'>,
): Promise<StoredPersona | null> {
  const { id, userId, person, when, setting, field, updatedAt } = persona;
  const { name, role, organisation, met, path, published, wants } = person;
  const row = await db
    .prepare(
      `update persona set name = ?3, role = ?4, organisation = ?5, met = ?6, path = ?7, published = ?8, wants = ?9,
         happens_at = ?10, setting = ?11, field = ?12, updated_at = ?13
       where id = ?1 and user_id = ?2 returning ${COLUMNS}`,
    )
    .bind(id, userId, name, role, organisation, met, path, published, wants, when, setting, field, updatedAt)
    .first<PersonaRow>();
  return row && toPersona(row);
}

/** False where it is not theirs. */
export async function deletePersona(db: D1Database, id: string, userId: string): Promise<boolean> {
  const row = await db
    .prepare('delete from persona where id = ?1 and user_id = ?2 returning id')
    .bind(id, userId)
    .first();
  return row !== null;
}
