import { contentWords } from '../language/index.ts';

/**
 * The words of a profile that only its reader could know: not those of its first line (the name, the role, the place
 * of work), not those that it uses over and over (the field), and no everyday ones.
 */
export function particularWords(profile: string, known: string): ReadonlySet<string> {
  const [head = '', ...lines] = profile.split('\n');
  const open = new Set([...contentWords(head), ...contentWords(known)]);
  const linesWith = new Map<string, number>();
  for (const line of lines.length > 0 ? lines : [head])
    for (const word of new Set(contentWords(line))) linesWith.set(word, (linesWith.get(word) ?? 0) + 1);
  // An electrician's profile says "electrical" to nobody's surprise.
  const roots = new Set([...open].filter((word) => word.length >= 5).map((word) => word.slice(0, 5)));
  const isOpen = (word: string) => lines.length > 0 && (open.has(word) || roots.has(word.slice(0, 5)));
  return new Set(
    [...linesWith]
      .filter(([word, count]) => count < FIELD && !isOpen(word) && !EVERYDAY.has(word) && !/^\d{1,2}$/.test(word))
      .map(([word]) => word),
  );
}

/** A word in so many paragraphs of a profile is the field's, not the person's. */
const FIELD = 3;

/** What people say in any talk about work, in the form in which content words compare. */
const EVERYDAY: ReadonlySet<string> = new Set(
  contentWords(
    `able actually advice age agree ago allow always answer apply area arrive art ask attend background bad base become
    begin believe best better big bit book boss branch break bring build business busy buy call care career carry case
    cause chance change check child children choice choose city class clear clearly client close college colleague come
    common community company complete consider contact continue cost country couple course create current currently
    customer daily data day deal decade decide decision deep degree department describe design detail develop
    development different difficult director doctor document draw drive early earn easy education effort email employee
    employer end engineer enjoy enter entire environment evening event everyday example expect experience expert explain
    explore eye face fact fail fall family far feel field fight figure final find finish first fit focus follow food
    form former free friend full future game general give goal good government graduate great group grow guess half
    hand happen happy hard head health hear help high hire history hold home hope hospital hour house human idea
    imagine important improve include industry information inside instead interest interested interesting internship
    interview involve issue job join keep kid kind know language large last late lead leader learn leave lecture less
    lesson letter level life light like line list listen little live local long look lose lot love low main major make
    manage management manager many market material matter meet meeting member mention mind minute miss mistake moment
    money month morning move museum name national nature near need never new news next nice night note notice number
    office old open opportunity order organisation organization own page paint paper parent part patient pay people
    person phone pick piece place plan play point position possible power practice prepare present pretty previous
    private problem process produce product production profession professional program programme project public
    publish purpose put question quick quiet quit quite read real realise reality really reason recent recently
    remember report research rest result retire return right role room run safe salary same save say school science
    search season section see seem sell send senior serious serve service set share short show shift side similar
    simple since sit site situation skill small social society solve sort sound speak special spend staff stage stand
    start state station stay step stop story strange street student study stuff summer support sure switch system table
    take talk task teach teacher team technical technology tell term test thank theatre thing think time today together
    tool topic tough town trade train training travel treat trouble true try turn type typical understand university use
    useful usually value various view village visit voice wait walk want watch water way website week weekend west whole
    win winter wonder word work worker world worry worth write writer wrong year yesterday young
    one two three four five six seven eight nine ten twelve twenty thirty hundred thousand monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december`,
  ),
);
