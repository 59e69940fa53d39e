import { withoutLeadIn } from './lead-in.ts';
import type { AnswerForm } from './reading.ts';

/** All patterns here read the plain words of one question, one space between. */
const INVITATION =
  /^(?:.*?\b)??(?:(?:can|could|would|will|might|may) (?:you|i ask you to)(?: (?:please|maybe|perhaps|possibly|just|kindly|also))* (?:mind )?(?:be (?:able|willing|happy) to |be up for |care to |like to )?(?:tell|telling|describe|describing|walk|walking|talk me|talk us|talk about|talk a|talking|share|sharing|explain|explaining|elaborate|elaborating|say (?:a |some )?(?:more|bit|little)|saying more|give|giving|help me understand|expand|expanding|go into|going into|take me|taking me|paint|speak to|speak about|speak a|shed|unpack|outline|fill me|run me|give me)|(?:i would|i will|i) (?:love|like|be (?:very |really |so )?(?:curious|interested|keen|grateful|glad|happy|excited)|appreciate|enjoy|want) (?:to )?(?:hear|hearing|know|learn|understand|ask)|i (?:am|was|have been|would be) (?:just |also |really |so |very |always |quite |particularly )*(?:wondering|curious|interested|keen|fascinated|intrigued)|(?:please )?tell me|walk me|talk me|take me through|describe|(?:please )?(?:explain|elaborate|share)\b|help me understand|say more|go on|do you have (?:any )?(?:advice|tips?|suggestions?|recommendations?|pointers|words of wisdom)|any (?:advice|tips?|suggestions?|recommendations?|pointers|thoughts|examples?))/;

const CLOSED_HOW =
  /^how (?:many|much|long|old|often|big|large|small|far|soon|late|early|tall|high|frequently|quickly|fast|likely|common|big a)\b/;
const CLOSED_WHAT =
  /^what (?:time|year|age|day|date|month|percentage|percent|proportion|number|size|colour|color|school|college|university|city|country|company|degree|is your name|is your job title|is your title|is the name|is the salary|is the pay|is the starting|is the average|is the minimum|is the usual salary|grade|level of)\b/;
const WHO_WHERE = /^(?:who|whom|whose|where|when|which)\b/;
const OPEN_WH = /^(?:what|why|how)\b/;
const OPEN_WHERE =
  /^(?:where (?:do|would|did) you (?:see|think|imagine|picture)|where (?:is|are) (?:the|this|your|things|it)\b.*\b(?:going|heading|headed))/;

const AUX =
  '(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must|need)(?: not)?';
const YES_NO = new RegExp(
  `^(?:${AUX}) (?:i|you|he|she|it|we|they|there|this|that|these|those|the|a|an|any|anyone|anybody|someone|people|your|my|his|her|their|our|most|all|some|every|one|not|being|having|working|\\w+)\\b`,
);

const OPENERS =
  /^(?:(?:so|and|but|or|well|ok|okay|oh|ah|um|uh|hm|hmm|now|then|also|anyway|yeah|yes|no|right|great|cool|nice|wow|hi|hello|hey|thanks|thank you|sorry|please|like|just|actually|maybe|alright|interesting|got it|i see|first|firstly|second|secondly|finally|lastly|because|plus|next|curious|honestly|out of curiosity|in your opinion|in your experience|for you|if i may ask|if you do not mind|if i may|may i ask|can i ask|could i ask|may i ask you|can i ask you|my question is|my first question is|my next question is|another question|one more question|one last question|last question|next question|quick question|question) )+/;

export interface Form {
  form: 'open' | 'closed';
  grammaticalForm: 'open' | 'closed';
  invitation: boolean;
}

/** The question without its lead-in: `so, and what` begins at `what`. */
export function core(plain: string): string {
  return plain.replace(OPENERS, '');
}

/** Open or closed, by what it asks for and, apart from that, by grammar. */
export function formOf(plain: string, onset: string): Form {
  const words = core(onset);
  const invitation = INVITATION.test(words) && !/^do you (?!have)/.test(words);
  if (invitation) {
    const inner = embedded(words);
    const closedInside = inner !== '' && isClosedInside(inner);
    return {
      form: closedInside ? 'closed' : 'open',
      grammaticalForm: new RegExp(`^${AUX} `).test(words) ? 'closed' : closedInside ? 'closed' : 'open',
      invitation,
    };
  }
  const open = isOpenWh(words);
  return { form: open ? 'open' : 'closed', grammaticalForm: open ? 'open' : 'closed', invitation };
}

/** What `I was wondering` or `could you tell me` leads to: the question inside. */
function embedded(words: string): string {
  return (
    /\b(?:wondering|curious|know|tell me|ask|hear|understand|learn|me|explain)(?: about)? ((?:how|what|why|who|where|when|which|if|whether)\b.*)/.exec(
      words,
    )?.[1] ?? ''
  );
}

function isClosedInside(inner: string): boolean {
  return /^(?:if|whether)\b/.test(inner) || (!isOpenWh(inner) && /^(?:how|what|who|where|when|which)\b/.test(inner));
}

function isOpenWh(words: string): boolean {
  if (CLOSED_HOW.test(words) || CLOSED_WHAT.test(words)) return WITH_WHY.test(words);
  if (OPEN_WH.test(words) || OPEN_WHERE.test(words) || WITH_WHY.test(words)) return true;
  if (WHO_WHERE.test(words)) return false;
  if (YES_NO.test(words)) return ASKS_FOR_TELLING.test(words);
  return DEEP_WH.test(words);
}

/** "Which would you pick, and why?" */
const WITH_WHY = /\b(?:and|or) (?:why|how)(?: (?:so|is that|not|come))?$|\bwhy or why not$/;
/** Yes or no in form; nobody who answers it stops at yes. */
const ASKS_FOR_TELLING =
  /^(?:(?:can|could) you (?:think of|remember|recall|identify|imagine|picture) (?:a|an|any|one|the|some|what|how|when)|do you (?:remember|recall) (?:a|an|any|what|how) |(?:is|was) there (?:a|any|one) (?:\w+ )?(?:time|moment|day|story|example|situation|thing you would|advice)|is there anything (?:else )?(?:you|that you) (?:would|want|wish|think|feel|could)|do you have (?:a|an|any) (?:\w+ )?(?:example|examples|story|stories|favourite)|(?:do you (?:know|have any idea|have a sense|understand|see)|have you (?:thought|figured|worked|noticed|considered|found)(?: about| out)?) (?:why|how(?! (?:many|much|long|old|often))|what(?! (?:time|year|day|age)))\b)/;
/** A question word further in: "in your view what makes …", "to what extent do …". */
const DEEP_WH =
  /\b(?:to|in|for|of|from|about|at|on|with|by) (?:what|which) (?:extent|way|ways|sense|kind|sort)\b|^(?:in|for|to|by|from) what\b|^any (?:idea|ideas|thoughts|clue|sense)(?: of| on| about)? (?:what|how|why)\b|^(?:if|since|after|before|as|given|with|once|looking back|when (?!do|does|did|is|are|was|were|will|would|can|could|have|has)\w+)\b.* (?:what|why|how(?! (?:many|much|long|old|often)\b))\b| (?:what|how|why) (?:do|does|did|is|are|was|were|would|made|makes|has|have|can|could|should) /;

const REASON =
  /\bwhy\b|\bhow come\b|\bwhat (?:made|makes you|drew|draws|led|leads|motivated|motivates|drove|drives|brought|brings|got|convinced|inspired|inspires|possessed|keeps|kept|pushed|prompted|persuaded|attracted|pulled|triggered|caused)\b|\bwhat is behind\b|\bwhat (?:is|was|were|are) (?:the|your|their) (?:main |real |biggest )?(?:reason|reasons|motivation|reasoning|thinking)\b|\bwhat for\b|\breasons? (?:for|why|behind)\b/;
const FIGURE =
  /\bhow (?:many|much|long|old|often|big|large|far|soon|frequently|late|early|fast|quickly)\b|\bwhat (?:percentage|percent|proportion|share|number|year|age|time|size|fraction)\b|\b(?:salary|pay|price) range\b|\bwhat (?:does|do|did|would) .*\b(?:cost|pay|earn|weigh)\b|\bwhat (?:is|are|was|would be) (?:the|a) (?:\w+ )?(?:salary|pay|budget|cost|price|number|size|ratio|length|age)\b|\bwhen (?:did|do|was|were|is|does|will|would)\b|\bballpark\b|\bat what age\b|\b(?:in|by) (?:what|which) year\b|\bwhat (?:is|are|was) the (?:average|minimum|maximum|rate|fee|fees|deadline)\b|\bhow regularly\b/;
/** "Since when have you been here", "on a scale of one to ten": the figure stands before the question. */
const FIGURE_FIRST = /\bsince (?:when|what year)\b|\bon a scale\b|\bout of ten\b/;
const SCENE =
  /\b(?:a|any|one|the last|last|the first|another|that|specific|particular|single) (?:\w+ )?(?:time|moment|day|occasion|instance|story|situation|incident|episode) (?:when|where|that|you|in which|of|things?|something|everything|someone|somebody|it)\b|\bfor (?:example|instance)\b|\b(?:an|any|one|some|specific|concrete|recent) (?:\w+ )?examples?\b|\bsuch as\b|\blike what\b|\btell me about (?:a|one|the) (?:\w+ )?(?:time|day|project|moment|mistake|show|case|situation)\b|(?<!\b(?:over|for|on|of|write|pitch|sell|into|from|with|about|behind|do|make|like|read) )\b(?:a|any) (?:good |favourite |funny )?(?:story|stories|anecdote)\b|\bwhat happened (?:then|next|that|when|on|there|in|at|to)\b|what happened$|\bwhat was the \w+ like when\b|\btake me back\b|\bdescribe (?:a|an|one|some) (?:\w+ )?\w+ (?:that|when|where|who|which|in which)\b|\babout (?:a|an|one) (?:\w+ )?\w+ (?:that|when|where|who|which)\b|\bwhat did (?:you|she|he|they) (?:say|do|answer|reply|think)\b.*\b(?:then|next|to (?:her|him|them)|when)\b|\bwhen was the last time\b|\bwhat was (?:it|that) like (?:when|the)\b|\bpaint (?:me )?a picture\b|\bwalk me through (?:a|one|the last|your last|that)\b.*\b(?:time|day|project|moment|situation|case|decision|night|morning|meeting)\b|\bdescribe (?:a|one|the|your) (?:\w+ )?(?:time|moment|situation|day|scene|week)\b|\bwhat did (?:that|it) look like\b|\b(?:remember|recall|think of) (?:a|one|the|any)\b/;
const ADVICE =
  /\b(?:advice|advise|recommend|recommendations?|suggest|suggestions?|tips?|if you were (?:me|i|in my)|in my (?:shoes|place|position|situation)|(?:should|ought) (?:i|we|someone|somebody|a person|people|one|a beginner|a newcomer|a student)|(?:what|how|where) (?:can|could|would|do) (?:i|we|one|someone|somebody|a|an)\b|what would you (?:do if|tell|say to)|for (?:someone|somebody|anyone|people) (?:like me|who|starting|new|wanting|coming|in my)|best way (?:to|for me|into)|where (?:do|would|should) (?:i|someone)|do you think i (?:should|could|can|would)|would you (?:advise|recommend|suggest)|wish (?:\w+ ){0,3}had (?:known|told|done|learned|learnt|started)|anything (?:i|we) should|wish you knew|younger self|words of wisdom|(?:would|if|could) you (?:\w+ ){0,3}(?:start over|start again)|do differently)\b/;
const EXPLANATION =
  /\bwhat (?:do|did|does|is|was) (?:you|that|it|this|\w+) (?:mean|stand for|meant)\b|\bmeant by\b|\bmean by\b|\bwhat (?:is|are|exactly is|exactly are) (?:a|an)\b|\bhow (?:do|does|did|is|are) (?:the|that|it|this|a|an|they|those|these)\b.*\b(?:work|works|worked|done|made|decided|organised|structured|set up|measured|chosen|happen)\b|\bexplain\b|\bdefine\b|\bhelp me understand\b|\bwhat exactly (?:is|are|does)\b|\bdifference between\b|\bhow so\b|\bin what (?:way|sense|ways)\b|\bwhat does (?:that|it|this|a|an)\b|\bwhat (?:do|does|did) .{1,40}\b(?:mean|stand for)\b|\bnot sure what\b|^what (?:is|are) (?!it$|that$|next$|new$|up$|wrong$)\w+(?: \w+)?$|\bhow (?:do|does|did) (?:they|the|people|you all|your \w+) (?:\w+ )?(?:pick|choose|decide|select|measure|assign|organise|fit|divide)\b/;
const LIST =
  /\bwhat (?:\w+ ){0,3}(?:skills|qualities|things|tools|books|resources|courses|steps|ways|traits|tasks|duties|responsibilities|programs|programmes|subjects|classes|certifications|qualifications|requirements|benefits|challenges|trends|options|people|podcasts|websites|conferences|events|topics|strengths|abilities|roles|jobs|kinds|types|sorts|languages|technologies|apps|places|mistakes|questions|positions|departments|areas|degrees|companies|organisations|employers|groups|associations|credentials|factors|signs|channels)\b|\bwhich (?:\w+ )?(?:skills|qualities|tools|books|resources|courses|subjects|classes|certifications|qualifications|websites|podcasts|conferences|languages|people|companies|programs|associations|apps|roles)\b|\b(?:any|some|what|which) (?:good |other |useful |particular )?(?:books|podcasts|resources|websites|courses|blogs|newsletters|tools|people|names|journals|magazines|events)\b|\bwho else\b|\bwhat else\b|\bwhat are (?:the|your|some)\b|\blist\b|\bname (?:a few|some|three|two)\b|\bwho do you\b/;

/** "Tell me about a mistake you made", which the lead-in hides. */
const TOLD_ABOUT =
  /\b(?:tell me|hear|talk|know) about (?:a|an|one) (?:\w+ )?(?:mistake|failure|success|time|day|moment|project|job|case)\b/;
/** "More reading or more talking", "rather this or that": which of two, though "two or more" is none. */
const OF_TWO =
  /\bmore\b.{1,60}\bor (?:more|less)\b|\brather\b.{1,60}\bor\b|\b(?:more of|is it|are you) an? .{1,40}\bor an? /;
/** "Have you ever been sued or close to it": yes or no, of either. */
const OF_EITHER = /^\w+ (?:\w+ ){1,6}?(?:ever|anyone|anybody)\b/;

const EITHER = /\bor\b(?! (?:so|something|anything|what|not|two|nah|whatever|no|anyone|anywhere|is that it|more)\b)/;
const EXPLAINS = /\b(?:explain|help me understand|clarify|define)\b/;
/** "Any books you'd recommend": things by name, and no advice. */
const THINGS_TO_FIND = /^(?:any|what|which) (?:\w+ )?(?:books|podcasts|websites|channels|blogs|newsletters|journals)\b/;
const WHICH_OF_TWO =
  /^(?:which (?:one|of|is|was|side|way|do you|would you|did you|matters?|part do you)\b|whether\b.* or\b)|\b(?:or)$/;
const WHICH_ONES =
  /^(?:which|what) (?!tips?\b|is\b|was\b|does\b|this\b|has\b)(?:\w+ ){0,2}?(?!is\b|was\b|does\b|has\b|this\b)\w+[^s]s (?:of \w+ )?(?:do|does|did|are|were|would|should|can|could|have|is|matter|need|help|make|people|a|the|exist|you|will|in)\b/;

/** The kind of answer a question wants; `plain` has the lead-in, `onset` begins where the asking begins. */
export function wantsOf(plain: string, onset: string, form: Form): AnswerForm {
  const words = withoutLeadIn(core(onset));
  const whole = core(plain);
  const closed = form.form === 'closed';
  if (SCENE.test(words) || TOLD_ABOUT.test(whole)) return 'scene';
  if (THINGS_TO_FIND.test(words)) return 'list';
  if (YES_NO.test(words) && OF_EITHER.test(words) && !OF_TWO.test(words)) return 'yes_no';
  if (
    (closed && OF_TWO.test(words)) ||
    WHICH_OF_TWO.test(words) ||
    (EITHER.test(whole) && /\b(?:more|better|prefer|rather|which)\b/.test(words)) ||
    (EITHER.test(words) && (closed || !OPEN_WH.test(words)))
  )
    return 'choice';
  if (WHICH_ONES.test(words)) return 'list';
  if (ADVICE.test(whole) && !/^why\b/.test(words)) return 'advice';
  if (REASON.test(words) && !YES_NO.test(words)) return 'reason';
  if (FIGURE.test(words) || FIGURE_FIRST.test(whole)) return 'figure';
  if (EXPLANATION.test(words) || EXPLAINS.test(whole)) return 'explanation';
  if (LIST.test(words)) return 'list';
  if (YES_NO.test(words) && !form.invitation) return 'yes_no';
  if (/^(?:if|whether)\b/.test(words)) return 'yes_no';
  return closed && !WHO_WHERE.test(words) ? 'yes_no' : 'account';
}
