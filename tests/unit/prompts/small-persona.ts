import { checkPersona } from '../../../worker/cli/prompts/build.ts';
import { parseSource, readSource, type Problem } from '../../../worker/cli/prompts/source.ts';
import { PersonaSchema } from '../../../worker/informant/persona.ts';

/** A persona file without a mistake, though far too short. */
export const SMALL = `id: ida-small
version: 1
name: Ida Small
firstName: Ida
pronouns: { subject: she, object: her, possessive: her }
role: Cooper
organisation: Small Barrels
place: Nether Wick
field: building trades
yearsInWork: 9
temperament: brisk
temperamentLine: Short and friendly.
ownWords: I make barrels.
profile:
  headline: Cooper at Small Barrels
  about:
    - Ida Small makes oak barrels in a yard behind the brewery.
  career:
    - { years: since 2017, what: Cooper at Small Barrels }
  organisationPage:
    title: Small Barrels
    paragraphs: [Two coopers and a dog in Nether Wick.]
opensUp: [You ask about the oak.]
closesUp: [You ask for a job.]
facts:
  - id: start
    topic: path
    tier: surface
    words: Uncle Piet had a workshop and a bad knee.
    short: An uncle with a bad knee.
    paraphrases: [how did you start]
    follows: [first-leak]
    years: { start: 2017 }
    provenance: authored
  - id: first-leak
    topic: challenges
    tier: story
    words: My first cask leaked over a bride in 2018, and she laughed.
    follows: [burnt-order]
    years: { leak: 2018 }
    provenance: authored
  - id: burnt-order
    topic: challenges
    tier: candid
    words: Forty casks went up in smoke since nobody swept, meaning me.
    provenance: authored
  - id: wages
    topic: pay_and_lifestyle
    tier: surface
    words: Federal tables put woodworkers near forty thousand dollars.
    provenance: sourced
    source: BLS OEWS, May 2024
  - id: debts
    topic: pay_and_lifestyle
    tier: private
    words: What the yard still owes the bank.
    provenance: invented
cues:
  - id: smoke
    after: [start]
    words: I sweep twice now.
    opens: burnt-order
    hooks: [sweep]
asksBack:
  - { id: why, words: Why barrels?, about: seeker, answered: [Good.] }
  - { id: tools, words: Do you own a plane?, about: seeker, answered: [Fine.] }
  - { id: when, words: When would you start?, about: plan, answered: [Soon.] }
backgrounds:
${Array.from({ length: 12 }, (_, n) => `  - { id: trade-${n}, match: [trade ${n}], reaction: R${n}., advice: A${n}., later: L${n}. }`).join('\n')}
boundaries:
  asks_for_job: [No., Still no., Goodbye.]
${[
  'offers_cv',
  'asks_own_salary',
  'asks_confidential',
  'too_personal',
  'instructions',
  'other_language',
  'nonsense',
  'near_silence',
  'long_message',
  'repeated',
  'on_profile',
  'stacked',
  'flattery',
  'apology',
]
  .map((kind) => `  ${kind}: [B-${kind}.]`)
  .join('\n')}
  rude: [Easy., Enough., Out.]
unknown: [Pass., Ask Piet., Search me., Blank.]
clarify: ['Is it {first} or {second}?']
wayIn:
  - { words: Try the leak., opens: first-leak }
  - { words: Try the uncle., opens: start }
  - { words: Try the money., opens: wages }
greetings: { video: [Hello.], phone: [Morning.], in_person: [Mind the dog.], lunch: [Sit.] }
warmGreetings: [Well met.]
notesLeave: [Write on.]
timeWarnings: [Five minutes.]
overTime: [Time.]
closings: { forthcoming: [Come again.], polite: [Bye.], cool: [Right.] }
thanked: [Gladly.]
contacts: [{ id: piet, name: Piet Small, role: cooper, words: Ask my uncle Piet., rapport: 60 }]
contactRefused: [Not today.]
resources: [{ id: book, title: The Cooper's Craft, words: I'll lend you the green one., rapport: 40 }]
comeBack: { words: Come at harvest., rapport: 60 }
`;

/** The small persona with one piece replaced; `# here` in the replacement marks the line to be named. */
export function changed(from: string, to: string): string {
  if (SMALL.split(from).length !== 2) throw new Error(`“${from}” is not once in the small persona.`);
  return SMALL.replace(from, to);
}

export const FILE = 'prompts/personas/ida-small.yaml';

/** All that is wrong with a persona file, whether its form or its content. */
export function problemsIn(text: string, file = FILE): Problem[] {
  const source = readSource(file, text);
  const { value, problems } = parseSource(source, PersonaSchema);
  return value === null ? problems : checkPersona(value, source);
}

/** Where `# here` stands, as a person would name it. */
export function here(text: string): string {
  return `${FILE}:${text.slice(0, text.indexOf('# here')).split('\n').length}`;
}

export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}
