import { matchOf } from '../../../worker/rehearsal/field-match.ts';
import { dataRows, ownRows } from '../data.ts';

interface Occupation {
  code: string;
  alternate_titles?: string[];
  reported_titles?: string[];
}

/** A job as somebody typed it, with the fields that a colleague could come from and the one that was found. */
export interface Job {
  title: string;
  wanted: string[];
  found: string;
}

/** The fields there were when the jobs were labelled; any other is as good as none where none was named. */
const LABELLED = new Set(
  ownRows<'fields'>('job-fields').flatMap(({ fields }) => fields.split(' ').filter((field) => field !== 'none')),
);

/** Every sixth occupation, or of another twelfth, one title each; null without the public data, whose titles the set points to. */
export function jobs(set: 'job-fields' | 'job-fields-unseen' = 'job-fields'): Job[] | null {
  const occupations = dataRows<Occupation>('occupations/occupations.jsonl');
  if (occupations === null) return null;
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  return ownRows<'code' | 'list' | 'place' | 'fields'>(set).flatMap(({ code, list, place, fields }) => {
    const titles = byCode.get(code)?.[list === 'alternate_titles' ? 'alternate_titles' : 'reported_titles'];
    const title = titles?.[Number(place)];
    if (title === undefined) return [];
    const { field, how } = matchOf({ ...NOBODY, role: title });
    const isOther = how === 'none' || !LABELLED.has(field.id);
    return [{ title, wanted: fields.split(' '), found: isOther ? 'none' : field.id }];
  });
}

/** Jobs as people really type them: misspelt, with the organisation, in several Englishes. */
export function typedJobs(): Job[] {
  return ownRows<'typed' | 'organisation' | 'fields'>('typed-jobs').map(({ typed, organisation, fields }) => {
    const { field, how } = matchOf({ ...NOBODY, role: typed, organisation });
    return { title: typed, wanted: fields.split(' '), found: how === 'none' ? 'none' : field.id };
  });
}

const NOBODY = { name: 'Sam', role: '', organisation: '', met: '', path: '', published: '', wants: '' };
