import { share } from '../figures.ts';
import { jobs } from '../stand-in/jobs.ts';
import type { Measured } from '../table.ts';

const NOTE =
  'One title of every sixth occupation of the public list, as people name their own jobs, labelled by us with the fields a colleague could come from (several where several would do, none where there are no notes on it) before the finder was run on them. Where it is not sure the stand-in says that they know little of the field: that is worse than the right field and better than a wrong one.';

/** Whether a job as people type it finds a colleague of its field. */
export function measure(): Measured {
  const all = jobs();
  if (all === null) return { tables: [], skipped: ['The public list of occupations is not here.'] };
  const named = all.filter(({ wanted }) => !wanted.includes('none'));
  const odd = all.filter(({ wanted }) => wanted.join() === 'none');
  const isRight = ({ wanted, found }: (typeof all)[number]) => wanted.includes(found);
  const isWrong = (job: (typeof all)[number]) => job.found !== 'none' && !isRight(job);
  const lines = [
    { measure: `right, of all ${all.length}`, ours: share(all.map(isRight)) },
    { measure: 'a wrong field, of all', ours: share(all.map(isWrong)) },
    { measure: `the right field, of ${named.length} that have one`, ours: share(named.map(isRight)) },
    { measure: 'word that little is known, of these', ours: share(named.map(({ found }) => found === 'none')) },
    { measure: `word that little is known, of ${odd.length} without a field`, ours: share(odd.map(isRight)) },
  ];
  return { tables: [{ title: 'From a job to a field', note: NOTE, heading: 'share', lines }], skipped: [] };
}
