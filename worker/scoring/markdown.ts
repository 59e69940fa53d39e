import type { Advice, CriterionScore, Report } from './report.ts';

const LEVELS = ['', 'missing', 'emerging', 'sound', 'strong'];

/** What was said, for the end of the file: who by name, and the minute it began. */
export interface TranscriptLine {
  name: string;
  minute: number;
  text: string;
  /** The speaker asked for a hint before saying it. */
  isHinted?: boolean;
}

/** The report as a Markdown file, in the order of the page, with the transcript at its end. */
export function reportMarkdown(
  report: Report,
  transcript: readonly TranscriptLine[],
  standIn: { sentence: string } | null = null,
): string {
  const { counts } = report;
  const name = transcript.find((line) => line.name !== 'You')?.name ?? 'They';
  const minutes =
    counts.minutes === null ? '' : `, ${counts.minutes}${counts.of === null ? '' : ` of ${counts.of}`} minutes`;
  const parts = [
    `# ${plain(report.title)}`,
    `${counts.questions} ${counts.questions === 1 ? 'question' : 'questions'}${minutes}`,
    standIn ? plain(standIn.sentence) : '',
    plain(report.happened),
    section(
      'What worked',
      report.worked.map(({ evidence, why }) => `${quote('You', evidence.quote)}\n\n${plain(why)}`),
    ),
    section('One thing to change', report.change ? [advice(report.change, name)] : []),
    section('What could have been told', doors(report)),
    section('The four parts', [groups(report)]),
    section(
      'Smaller things',
      report.smaller.map((smaller) => advice(smaller, name)),
    ),
    section('How this was counted', [
      report.noTotal ?? `In all ${report.overall} of 100.`,
      ...(report.enoughToScore ? report.criteria.map((each) => criterion(each, report.noTotal === null)) : []),
    ]),
    section('The transcript', transcript.map(spoken)),
    `Counted by rules, not by a person. Rubric ${report.versions.rubric}, scorer ${report.versions.scorer}, ${report.versions.model} informant.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, blocks: readonly string[]): string {
  const filled = blocks.filter((block) => block !== '');
  return filled.length === 0 ? '' : `## ${title}\n\n${filled.join('\n\n')}`;
}

function advice({ advice, moment, better }: Advice, name: string): string {
  return [
    `**${plain(advice)}**`,
    moment?.informant ? quote(name, moment.informant.quote) : '',
    moment?.seeker ? quote('You', moment.seeker.quote) : '',
    better === null ? '' : `You could have said: *${plain(better)}*`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function doors({ elicitation }: Report): string[] {
  if (elicitation === null || elicitation.topics.length === 0) return [];
  const rows = elicitation.topics.map(
    ({ label, doors }) => `- ${plain(label)} ${doors.map(({ state }) => (state === 'closed' ? '○' : '●')).join('')}`,
  );
  const { closed, openable } = elicitation;
  return [rows.join('\n'), `● told, ○ a door still closed: a follow-up would have opened ${openable} of ${closed}.`];
}

function groups({ groups }: Report): string {
  const rows = groups.map(
    ({ label, level, said, why }) =>
      `| ${plain(label)} | ${level === null ? 'not observed' : LEVELS[level]} | ${said === null ? '' : LEVELS[said]} | ${plain(why)} |`,
  );
  return ['| | Your talk | You said | Why |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Where too few questions were asked for a total, points would say more than is known. */
function criterion({ label, level, points, says, evidence }: CriterionScore, hasPoints: boolean): string {
  const head = level === null ? 'not observed' : `${LEVELS[level]}${hasPoints ? `, ${points} of 100` : ''}`;
  const quotes = evidence.map(({ turn, quote }) => `> Turn ${turn}: ${plain(quote)}`);
  return [`### ${plain(label)}: ${head}`, plain(says), ...quotes].join('\n\n');
}

function spoken({ name, minute, text, isHinted }: TranscriptLine): string {
  const hint = isHinted ? ', asked for a hint here' : '';
  return `**${plain(name)}**, minute ${Math.floor(minute)}${hint}: ${plain(text)}`;
}

function quote(name: string, words: string): string {
  return `> ${name}: ${plain(words)}`;
}

/** What people typed stays text: it makes no heading, no link, no table cell. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
