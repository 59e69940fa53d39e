import { share } from '../figures.ts';
import { jobs, typedJobs, type Job } from '../stand-in/jobs.ts';
import type { Measured } from '../table.ts';

const NOTE =
  'Two samples of the public list of occupations, one title each (of every sixth, and of another twelfth), and 194 jobs of our own as people really type them: misspelt, with an organisation, in several Englishes. All were labelled with the fields a colleague could come from (several where several would do, none where there are no notes on it) before the finder was run on them, and all have been seen since: as first met, .651 of the first were right and .083 wrong, .635 and .118 of the second, .891 of the first 119 of our own and .893 of the 75 that came later, none of them wrong. Where it is not sure the stand-in says that they know little of the field: that is worse than the right field and better than a wrong one.';

/** Whether a job as people type it finds a colleague of its field. */
export function measure(): Measured {
  const sets = [
    ['of the public list', jobs('job-fields')],
    ['of the public list, second sample', jobs('job-fields-unseen')],
    ['as people type them', typedJobs()],
  ] as const;
  const lines = sets.flatMap(([name, all]) => (all === null ? [] : linesOf(name, all)));
  const skipped = sets.some(([, all]) => all === null) ? ['The public list of occupations is not here.'] : [];
  return { tables: [{ title: 'From a job to a field', note: NOTE, heading: 'share', lines }], skipped };
}

function linesOf(name: string, all: readonly Job[]) {
  const isRight = ({ wanted, found }: Job) => wanted.includes(found);
  const named = all.filter(({ wanted }) => !wanted.includes('none'));
  return [
    { measure: `${name}: right`, ours: share(all.map(isRight)) },
    {
      measure: `${name}: a wrong field`,
      ours: share(all.map((job) => job.found !== 'none' && !isRight(job))),
      aim: '≤ .05',
    },
    {
      measure: `${name}: word that little is known, of those with a field`,
      ours: share(named.map(({ found }) => found === 'none')),
    },
  ];
}
