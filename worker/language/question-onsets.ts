const SUBJECT =
  '(?:i|you|one|he|she|it|we|they|there|this|that|these|those|the|a|an|any|anyone|anybody|anything|someone|somebody|something|people|your|my|his|her|their|our|most|all|some|everyone|being|having|working)';
const AUX = '(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must)';
const WH = '(?:what|why|how|who|whom|whose|where|when|which)';

/** Says outright that a question follows; what comes after it belongs to it. */
const ANNOUNCED =
  /^(?:i (?:was|am) (?:just |also |really )?hoping you (?:could|might|would)|i would (?:be (?:very |so )?(?:grateful|glad|thankful) (?:for|of|to have)|appreciate|welcome|love|like) (?:any|a|an|the|some|your)\b(?= (?:\w+ )?(?:advice|tips?|suggestions?|guidance|view|views|opinion|recommendations?|pointers|thoughts|name|reading list|idea|hint))|i am (?:still )?(?:trying|struggling|keen|eager|hoping) to (?:imagine|picture|understand|know|hear|learn|figure out|grasp) (?:what|how|why|which|who|where|about)|it would (?:be (?:\w+ )?(?:good|great|nice|useful|helpful|interesting|lovely|wonderful)|help(?: me)?|interest me|mean a lot(?: to me)?)(?: for me)?(?: a lot)? (?:to (?:know|hear|understand|learn|see)|if you could)|it (?:would )?interests? me|i am (?:still )?not (?:really |quite )?sure (?:i understand )?(?:what|how) (?!to say)(?:a|an|the|your|one|it|that)\b|name (?:a few|some|two|three|one)\b|list (?:a few|some|the)\b|i (?:was|am|have been) (?:just |also |really |so |very |quite |always |kind of |a bit |particularly )*(?:wondering|curious|interested (?:to|in (?:hearing|learning|knowing|understanding|seeing|finding out|your (?:view|take|thoughts|opinion|advice|experience)|what|how|why|whether|who|where|when|which))|keen to (?:hear|know|learn))|wondering (?:if|how|what|why|whether|about|who|where|when)|curious (?:about|how|what|why|if|whether|who|to (?:hear|know|learn))|i (?:would|will) (?:also |really |just )?(?:love|like|be (?:curious|interested|keen|glad|happy|grateful)|appreciate|enjoy)(?: it)?(?: to| if you)? (?:hear|know|learn|understand|ask|could|would|hearing|knowing)|i (?:just |also |really )?(?:want|wanted|need|wish) to (?:ask|know|hear|understand|learn)|(?:can|could|would|will) you (?:please |maybe |perhaps |possibly |just |also )*(?:mind|be (?:able|willing|happy)|tell|describe|walk|talk|share|explain|elaborate|say|give|help|expand|go|take|speak|recommend|suggest|introduce|point|put|connect|think)|(?:please )?tell me|walk me through|talk me through|take me through|help me understand|describe (?:a|your|the|what|how)|please (?:describe|explain|share)|explain (?:how|what|why)|(?:do you have )?any (?:advice|tips?|suggestions?|recommendations?|pointers|thoughts on|ideas (?:on|about|for))|any (?:\w+ ){0,2}(?:books?|podcasts?|websites|courses|channels|resources)\b|give me (?:an example|an instance|one example|a story)\b|what about\b|how about\b|how come\b|do not suppose you|mind if i ask|do you mind if i ask|may i ask|can i ask|could i ask|my (?:first |next |last |other |main |second )?question (?:is|would be)|say more\b|(?:in|to|for|from|with|by|at|on) (?:what|which) (?:way|ways|extent|sense|sort|kind|point|areas?)\b)/;

/** Another question word in between begins the question: "when a show flops | how does that feel". */
const INVERTED_WH = new RegExp(`^${WH}(?: (?!${WH}\\b)\\w+){0,4}? ${AUX}(?: not)? ${SUBJECT}\\b`);
const COPULA_WH = new RegExp(
  `^(?:(?:what|who|where|when|how|why) (?:is|are|was|were) \\w+|which (?:is|are|was|were) (?:better|best|more|harder|easier|your))`,
);
/** "Why theatre and not film", "who taught you", "what proportion of it is writing": a question word and no subject after it. */
const BARE_WH =
  /^(?:why (?!(?:i|you|he|she|it|we|they|the|my|your|people|this|that)\b)\w+|who (?!(?:i|you|he|she|it|we|they|is|was|are|were|knows)\b)\w+ (?:you|it|the|to|for|pays?|your|on|with|in)\b|which (?!(?:is|was|are|were|makes?|made|means?|meant|would|will|can|could|should|had|has|have|do|does|did|i|you|we|he|she|it|they|the|in|to|of|for|by|at|on|\w+ly)\b)\w+ \w+ |(?:what|which|whose) (?:\w+ )?(?:of (?:the|your|it)|share|part|kind|kinds|sort|type|percentage|proportion)\b.* (?:is|are|was|were|do|does|did)\b|how (?:long|many|much|often|old|far|big)\b)/;
const NOUN_INVERTED =
  /^(?:(?:has|does|did|is|are|was|were|will|would|could|should|can|do|have) (?!(?:do|fine|not|be|have|is|are|good|great|nice|to|say|try|wait|take|tell|call|let|a|an|no|some|keep|feel|been|done|had|of|see|hear|imagine|relate|understand)\b)\w+ (?!(?:is|was|are)\b)\w+)/;
/** "Is print dead", "do internships matter". */
const THREE_INVERTED =
  /^(?:(?:is|are|was|were|does|did) (?!(?:is|was|are|to|in|on|at|of|for|not|so|too|very|good|great|nice|what|how|why)\b)\w+ (?!(?:is|was|are|that|it)\b)\w+|do (?!(?:this|us|his|things|as)\b)\w+s (?!(?:that|it|well|good)\b)\w+)$/;
/** "How much do beginners earn": any noun may be the subject where no pronoun came first. */
const NOUN_ASKED = new RegExp(
  `^${WH}(?: (?!(?:i|you|he|she|it|we|they|people|my|your|is|was|are)\\b)\\w+){0,3}? (?:do|does|did|can|could|should|would|will) (?!(?:is|was|are|so|not|that|well|for)\\b)\\w+ \\w+`,
);
const IT_INVERTED =
  /^(?:(?:is|was|does|did|are|were) (?:it|there|that|they) (?!(?:is|was|are|were)\b)\w+|has (?:it|there|that) (?:been|ever|always|changed|become|got|gone|made|\w+ed)\b|(?:might|would|could) there be\b|would (?:it|that) be (?:all right|ok|okay|fine|possible|too much)\b)/;
/** Nothing but a question sounds so, wherever it stands: "the boiler what became of it". */
const ASKED_ANYWHERE =
  /^what (?:became of|happened (?:to|with|next|then)|(?:made|drew|brought|kept|led|got|surprised) you\b|(?:changed|shaped|turned|drove) your\b)|^(?:what|which) \w+ (?:taught|made|cost|gave|brought|helped|led|kept|drew|changed|surprised|shaped|convinced) you\b|^how (?:important|hard|common|difficult|usual|different|big|realistic|likely) (?:is|are|was|were) \w/;
const SUBJECT_WH =
  /^(?:what|who|which) (?:\w+ )?(?:makes?|made|drew|led|brought|got|keeps?|kept|happens?|happened|drives?|drove|motivates?|motivated|inspired|inspires?|attracted|attracts|surprised|surprises?|helps?|helped|comes?|came|goes|went|takes|took|changed|changes|convinced|matters?|mattered|counts|counted|stands?|stood|pushed|decides?|decided|pays|runs|works|worked|hires|handles|gets|causes?|caused|separates|would|could|should|might|can|will|else)\b|^(?:what|who) (?:still |always |usually |really |most |often )?(?!(?:this|that|its|his|yes|was|has|does)\b)\w{3,}(?:s|ed) (?:you|people|your)\b/;
const YOU_INVERTED = new RegExp(`^${AUX}(?: not)? you\\b(?! (?:for|so|very|again)\\b)`);
const INVERTED = new RegExp(
  `^${AUX}(?: not)? (?:you|it|there|that|this|they|he|she|we|i|people|your|the|most|any|anyone|everyone|someone|those|these|a|an|one|all|many|some|being|having|working)\\b`,
);
const FRAGMENT =
  /^(?:why|and then what|after that|and after|and afterwards|before that|and now|and before|why so \w+|why not \w+|how long (?:till|until|before)\b.*|(?:\w+ ){1,2}or(?: \w+){1,2}|how so|why so|why not|why is that|why that|and why|and how|like what|such as|meaning|how long|how much|how many|how often|since when|what for|what kind|what sort|and then|then what|what then|what next|what else|who else|where to|in what way|for instance|for example|says who|really|and you|which one|which ones|what happened|anything else|any regrets|any advice|any tips|any examples?|any (?:\w+ )?\w+)$/;

/** Verbs and words after which `what`, `how` and the like open a clause, not a question. */
const TAKES_CLAUSE =
  /^(?:know|knew|see|saw|understand|understood|learn|learned|learnt|remember|about|of|on|tell|told|explain|explained|figure|find|found|is|was|that|exactly|describe|described|hear|heard|wonder|wondering|idea|sure|matter|whatever|to|with|from|for|like|me|love|loved|like|liked|appreciate|realise|realize|discover|ask|asked|mentioned|said|show|shows|showed|imagine|forget|into|than|depends|depending|not|just|clear|ask|decide|thinking|think|even|when|out|you)$/;

/** "Have a great day" and "do not worry" have the look of a question and ask nothing. */
const WISHED = /^(?:have (?:a|an|fun)|do not|may (?:the|your|you))\b(?! you\b)/;

export type Onset = 'announced' | 'asked' | null;

/**
 * Does a question begin at `from`? `first` says that a clause begins there; without punctuation a question
 * may begin anywhere, but then only the shapes that nothing else has are taken for one.
 */
export function onsetAt(words: readonly string[], from: number, first: boolean): Onset {
  const rest = words.slice(from, from + 12).join(' ');
  if (WISHED.test(rest)) return null;
  const before = from > 0 ? (words[from - 1] ?? '') : '';
  if (ANNOUNCED.test(rest)) return first || isAnnouncedInside(rest, before) ? 'announced' : null;
  if (first) {
    const known =
      INVERTED_WH.test(rest) ||
      COPULA_WH.test(rest) ||
      SUBJECT_WH.test(rest) ||
      ASKED_ANYWHERE.test(rest) ||
      NOUN_ASKED.test(rest) ||
      INVERTED.test(rest) ||
      (from === startOf(words) && (BARE_WH.test(rest) || isNounInverted(words, from)));
    return known ? 'asked' : null;
  }
  if (INVERTED_WH.test(rest)) return takesClause(words, from) && !asksYou(rest, before) ? null : 'asked';
  if (ASKED_ANYWHERE.test(rest)) return TAKES_CLAUSE.test(before) && before !== 'me' ? null : 'asked';
  if (YOU_INVERTED.test(rest)) return isFree(before) ? 'asked' : null;
  if (IT_INVERTED.test(rest)) return isFree(before) ? 'asked' : null;
  return null;
}

/** Where the sentence begins once greetings and "so" are over. */
function startOf(words: readonly string[]): number {
  const at = words.findIndex(
    (word) => !/^(?:so|and|but|or|well|ok|okay|oh|now|then|also|yeah|yes|hi|hello|hey|cool|great|nice)$/.test(word),
  );
  return Math.max(0, at);
}

/** "Has ai changed": a noun between the auxiliary and its verb, and neither "have a good day" nor "will do". */
function isNounInverted(words: readonly string[], from: number): boolean {
  if (words.length - from === 3 && THREE_INVERTED.test(words.slice(from).join(' '))) return true;
  return words.length - from >= 4 && NOUN_INVERTED.test(words.slice(from, from + 4).join(' '));
}

/** "Over that | what would a stranger get wrong", "lights out | what would I see": the verb that takes a clause is not there. */
function takesClause(words: readonly string[], from: number): boolean {
  const [earlier = '', before = ''] = [words[from - 2], words[from - 1]];
  if (before === 'that') return !/^(?:of|about|over|on|with|for|like|than|after|before|at|in|to|by)$/.test(earlier);
  if (before === 'out')
    return /^(?:find|finding|found|figur\w+|work|working|worked|turn\w*|point\w*|make|sort\w*|try\w*|check\w*)$/.test(
      earlier,
    );
  return TAKES_CLAUSE.test(before);
}

function asksYou(rest: string, before: string): boolean {
  return (YOU_ASKED.test(rest) || DO_ASKED.test(rest)) && !/^(?:about|of|on|to|with|from|for|into)$/.test(before);
}

/** "Do" turns round in questions alone: "thanks for meeting me how did it start". */
const DO_ASKED = new RegExp(`^${WH} (?:do|does|did) ${SUBJECT}\\b`);

const YOU_ASKED = new RegExp(`^${WH}(?: \\w+){0,3}? (?:do|does|did|have|are|were|would|could) you\\b`);

function isAnnouncedInside(rest: string, before: string): boolean {
  if (/^(?:any|in|to|for|from|with|by|at|on|what about|how about|please|explain|describe|say more)\b/.test(rest))
    return false;
  if (/^(?:can|could|would|will) you\b/.test(rest)) return !/^(?:to|not|that|what|how|if|who)$/.test(before);
  return !/^(?:to|not|and you|that|what|how|if|who|you|people|they)$/.test(before);
}

/** `what do you` is one question: an auxiliary right after a question word does not begin another. */
function isFree(before: string): boolean {
  return !/^(?:what|why|how|who|whom|whose|where|when|which|so|nor|neither|than|as|like|much|many|often|long|far|and|or|but|kind|sort|type|else|exactly|only|not|i|we|they|he|she|it|that)$/.test(
    before,
  );
}

/** A few words that ask by themselves, without a verb. */
export function isFragment(plain: string): boolean {
  return FRAGMENT.test(plain) || isTagged(plain);
}

/** A statement with a tag: "it must get lonely right", "that is the best part is not it". */
function isTagged(plain: string): boolean {
  const words = plain.split(' ');
  if (words.length < 4) return false;
  if (
    / (?:is|are|was|were|do|does|did|have|has|can|could|will|would|should) (?:not (?:it|you|they|that|he|she|we)|you not)$/.test(
      plain,
    )
  )
    return true;
  if (/^surely /.test(plain)) return true;
  return (
    / (?:right|correct|innit|no|yeah)$/.test(plain) &&
    !/\b(?:is|are|was|were|all|be|the|am|just|about|say|said|feel|feels|felt|it|get|got|not|me|i|my) \w+$/.test(plain)
  );
}
