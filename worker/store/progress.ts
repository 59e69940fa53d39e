import type { D1Database } from '@cloudflare/workers-types';
import type { Practice } from '../informant/terms.ts';

/** A closed rehearsal with what its report counted, and nothing of what was said. */
export interface ProgressRow {
  id: string;
  persona_id: string;
  stand_in: string | null;
  practice: Practice | null;
  branch_turn: number | null;
  follows: string | null;
  closed_at: number;
  was_known: 0 | 1;
  before_talk: number | null;
  after_talk: number | null;
  scorer: string | null;
  rubric: string | null;
  enough: 0 | 1 | null;
  minutes: number | null;
  questions: number | null;
  elicited: number | null;
  volunteered: number | null;
  /** JSON: id, points and level of each criterion. */
  criteria: string | null;
}

const DOORS = (
  state: string,
) => `(select count(*) from json_each(p.body, '$.elicitation.topics') t, json_each(t.value, '$.doors') d
         where json_extract(d.value, '$.state') = '${state}')`;

/** A seeker's rehearsals that are over, the last closed first, after `key`, in one query; the page is cut before anything is counted. */
export async function listProgress(
  db: D1Database,
  userId: string,
  key: { at: number; id: string } | null,
  limit: number,
): Promise<ProgressRow[]> {
  const { results } = await db
    .prepare(
      `with page as (
         select id, user_id, persona_id, stand_in, practice, branch_turn, earlier, created_at, closed_at from rehearsal
         where user_id = ?1 and closed_at is not null and (closed_at, id) < (?2, ?3)
         order by closed_at desc, id desc limit ?4
       )
       select r.id, r.persona_id, r.stand_in, r.practice, r.branch_turn, r.closed_at,
         json_extract(r.earlier, '$.rehearsalId') as follows,
         exists (select 1 from known_informant k
           where k.user_id = r.user_id and k.persona_id = r.persona_id and k.known_at < r.created_at) as was_known,
         c.before_talk, c.after_talk,
         json_extract(p.body, '$.versions.scorer') as scorer,
         json_extract(p.body, '$.versions.rubric') as rubric,
         json_extract(p.body, '$.enoughToScore') as enough,
         json_extract(p.body, '$.counts.minutes') as minutes,
         json_extract(p.body, '$.counts.questions') as questions,
         case when json_type(p.body, '$.elicitation') = 'object' then ${DOORS('elicited')} end as elicited,
         case when json_type(p.body, '$.elicitation') = 'object' then ${DOORS('volunteered')} end as volunteered,
         (select json_group_array(json_object('id', json_extract(e.value, '$.id'),
             'points', json_extract(e.value, '$.points'), 'level', json_extract(e.value, '$.level')))
           from json_each(p.body, '$.criteria') e) as criteria
       from page r left join report p on p.rehearsal_id = r.id left join confidence c on c.rehearsal_id = r.id
       order by r.closed_at desc, r.id desc`,
    )
    .bind(userId, key?.at ?? Number.MAX_SAFE_INTEGER, key?.id ?? '', limit)
    .all<ProgressRow>();
  return results;
}
