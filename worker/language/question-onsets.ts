const SUBJECT =
  '(?:i|you|he|she|it|we|they|there|this|that|these|those|the|a|an|any|anyone|anybody|anything|someone|somebody|something|people|your|my|his|her|their|our|most|all|some|everyone|being|having|working)';
const AUX = '(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must)';
const WH = '(?:what|why|how|who|whom|whose|where|when|which)';

/** Says outright that a question follows; what comes after it belongs to it. */
const ANNOUNCED =
  /^(?:i (?:was|am|have been) (?:just |also |really |so |very |quite |always |kind of |a bit |particularly )*(?:wondering|curious|interested (?:in|to)|keen to (?:hear|know|learn))|wondering (?:if|how|what|why|whether|about|who|where|when)|curious (?:about|how|what|why|if|whether|who|to (?:hear|know|learn))|i (?:would|will) (?:also |really |just )?(?:love|like|be (?:curious|interested|keen|glad|happy|grateful)|appreciate|enjoy)(?: it)?(?: to| if you)? (?:hear|know|learn|understand|ask|could|would|hearing|knowing)|i (?:just |also |really )?(?:want|wanted|need|wish) to (?:ask|know|hear|understand|learn)|(?:can|could|would|will) you (?:please |maybe |perhaps |possibly |just |also )*(?:mind|be (?:able|willing|happy)|tell|describe|walk|talk|share|explain|elaborate|say|give|help|expand|go|take|speak|recommend|suggest|introduce|point|put|connect|think)|(?:please )?tell me|walk me through|talk me through|take me through|help me understand|describe (?:a|your|the|what|how)|please (?:describe|explain|share)|explain (?:how|what|why)|(?:do you have )?any (?:advice|tips?|suggestions?|recommendations?|pointers|thoughts on|ideas (?:on|about|for))|what about\b|how about\b|how come\b|do not suppose you|mind if i ask|do you mind if i ask|may i ask|can i ask|could i ask|my (?:first |next |last |other |main |second )?question (?:is|would be)|say more\b|(?:in|to|for|from|with|by|at|on) (?:what|which) (?:way|ways|extent|sense|sort|kind|point|areas?)\b)/;

const INVERTED_WH = new RegExp(`^${WH}(?: \\w+){0,4}? ${AUX}(?: not)? ${SUBJECT}\\b`);
const COPULA_WH = new RegExp(`^(?:what|who|where|which|when|how|why) (?:is|are|was|were) \\w+`);
const SUBJECT_WH =
  /^(?:what|who|which) (?:\w+ )?(?:makes?|made|drew|led|brought|got|keeps?|kept|happens?|happened|drives?|drove|motivates?|motivated|inspired|inspires?|attracted|attracts|surprised|surprises?|helps?|helped|comes?|came|goes|went|changed|changes|convinced|matters?|mattered|counts|counted|stands?|stood|pushed|decides?|decided|pays|runs|works|worked|hires|handles|gets|causes?|caused|separates|would|could|should|might|can|will|else)\b/;
const YOU_INVERTED = new RegExp(`^${AUX}(?: not)? you\\b(?! (?:for|so|very|again)\\b)`);
const INVERTED = new RegExp(
  `^${AUX}(?: not)? (?:you|it|there|that|this|they|he|she|we|i|people|your|the|most|any|anyone|everyone|someone|those|these|a|an|one|all|many|some|being|having|working)\\b`,
);
const FRAGMENT =
  /^(?:how so|why so|why not|why is that|why that|and why|and how|like what|such as|meaning|how long|how much|how many|how often|since when|what for|what kind|what sort|and then|then what|what then|what next|what else|who else|where to|in what way|for instance|for example|says who|really|and you|which one|which ones|what happened|anything else|any regrets|any advice|any tips|any examples?|any (?:\w+ )?\w+)$/;

/** Verbs and words after which `what`, `how` and the like open a clause, not a question. */
const TAKES_CLAUSE =
  /^(?:know|knew|see|saw|understand|understood|learn|learned|learnt|remember|about|of|on|tell|told|explain|explained|figure|find|found|is|was|that|exactly|describe|described|hear|heard|wonder|wondering|idea|sure|matter|whatever|to|with|from|for|like|me|love|loved|like|liked|appreciate|realise|realize|discover|ask|asked|mentioned|said|show|shows|showed|imagine|forget|into|than|depends|depending|not|just|clear|ask|decide|thinking|think|even|when|out|you)$/;

export type Onset = 'announced' | 'asked' | null;

/**
 * Does a question begin at `from`? `first` says that a clause begins there; without punctuation a question
 * may begin anywhere, but then only the shapes that nothing else has are taken for one.
 */
export function onsetAt(words: readonly string[], from: number, first: boolean): Onset {
  const rest = words.slice(from, from + 12).join(' ');
  const before = from > 0 ? (words[from - 1] ?? '') : '';
  if (ANNOUNCED.test(rest)) return first || isAnnouncedInside(rest, before) ? 'announced' : null;
  if (first) {
    const known = INVERTED_WH.test(rest) || COPULA_WH.test(rest) || SUBJECT_WH.test(rest) || INVERTED.test(rest);
    return known ? 'asked' : null;
  }
  if (INVERTED_WH.test(rest))
    return TAKES_CLAUSE.test(before) && !YOU_ASKED.test(rest)
      ? null
      : TAKES_CLAUSE.test(before) && /^(?:about|of|on|to|with|from|for|into)$/.test(before)
        ? null
        : 'asked';
  if (YOU_INVERTED.test(rest)) return isFree(before) ? 'asked' : null;
  return null;
}

const YOU_ASKED = new RegExp(`^${WH}(?: \\w+){0,3}? (?:do|does|did|have|are|were|would|could) you\\b`);

function isAnnouncedInside(rest: string, before: string): boolean {
  if (/^(?:any|in|to|for|from|with|by|at|on|what about|how about|please|explain|describe|say more)\b/.test(rest))
    return false;
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
  return FRAGMENT.test(plain);
}
