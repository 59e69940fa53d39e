import type { Move } from './reading.ts';

/** What a turn does beside asking. Patterns read the plain words of the whole turn. */
const PATTERNS: readonly [Move, RegExp][] = [
  ['greeting', /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|dear)\b/],
  [
    'introduction',
    /\b(?:my name is|i am (?:called|a|an|currently|studying|working|in my|the|\w+ and i)|i work (?:as|in|at|for)|i study|i teach|i have been (?:a|an|working|studying|teaching)|i (?:just |recently )?graduated|i am \w+(?: \w+)? (?:from|at)|i am (?:\w+ ){0,4}?(?:student|undergrad\w*|graduate|teacher|nurse|major|intern|apprentice|freshman|sophomore|junior|senior|engineer|librarian|parent)|i am doing (?:a |an |my )?\w+|years? (?:as|in|of) (?:a|an)?)\b/,
  ],
  [
    'purpose',
    /\b(?:i (?:am )?(?:trying|hoping|looking|thinking|weighing)|i am (?:considering|exploring|here|interested in|curious (?:about|whether))|i (?:want|wanted|hope|(?:would|will) like) to (?:find out|learn|understand|know|see|explore|hear|work out|figure)|the reason i|i asked (?:to|for)|figure out (?:if|whether|what)|find out (?:if|whether|what)|work out (?:if|whether|what)|considering (?:a|becoming|going|this|moving|switching)|thinking (?:about|of) (?:becoming|going|moving|switching|a)|explore (?:this|whether|the)|i (?:do not|did not) (?:really |actually )?know (?:much |anything |a lot )?(?:about )?what (?:the|this|your|that) (?:job|work|field)|know what (?:the|this) (?:job|work|field) is (?:really )?like|see (?:if|whether) (?:it|this|that) is (?:something|for me))\b/,
  ],
  [
    'agreed_time',
    /\b(?:(?:\d+|ten|fifteen|twenty|thirty|half an|few|couple of) (?:minutes|hour)|half hour|your time today|quarter of an hour)\b/,
  ],
  [
    'minds_time',
    /\b(?:(?:respect|mindful|conscious|aware|watch|watching|mind|minding|careful|considerate)(?: of)? (?:your|the|our) (?:time|clock)|(?:do not|don't) want to (?:take|keep|hold)|(?:take|taken) (?:up )?(?:too much of )?(?:your|more) time|(?:minutes|time|time is) (?:left|is up|nearly up|almost up|running)|running (?:out of|short on|low on|over)(?: time)?|run over|we are at \w+ minutes|one (?:last|more|final) question|last question|final question|before (?:we|i) (?:finish|end|wrap|go|stop|let you)|wrap up|keep you (?:any )?longer|short on time|almost out of time|let you go|i know you are busy|how are we (?:doing )?(?:on|for) time|do you have to go|still have time|time for one)\b/,
  ],
  [
    'small_talk',
    /\b(?:how are you|how is it going|how is your (?:day|week|morning)|how was your|nice (?:to meet|weather)|good to meet|pleased to meet|lovely to meet|weather|hope you are (?:well|doing well)|how have you been|lovely day|traffic|have a (?:good|nice|great))\b/,
  ],
  [
    'thanks',
    /\b(?:thank you|thanks|thank|grateful|appreciate (?:it|that|this|your|you|the)|much appreciated|cheers|gratitude)\b/,
  ],
  [
    'specific_thanks',
    /\b(?:thank you|thanks|grateful|appreciate)(?: \w+){0,4}? (?:for (?:the|your|telling|sharing|being|explaining|what|showing|saying|describing|letting|walking|talking|making|pointing)|that (?:story|advice)|how you|what you said|the (?:point|story|advice|part|example|honesty|way))\b/,
  ],
  [
    'asks_for_people',
    /\b(?:(?:who(?! do(?:es)? not\b)|anyone|anybody|someone|somebody|people(?! who (?:do not|does not|speak|talk|write)\b)|person|others|colleagues?|contacts?|other \w+)(?: \w+){0,6}? (?:talk|speak|chat|meet|reach out|contact|connect|get in touch|interview|spare|write to|learn from|willing)|(?:introduce|refer|connect|point|put) me (?:to|with|in touch|towards)|put (?:me|us) in touch|an introduction to|who else|know (?:of )?(?:anyone|anybody|someone|somebody|people) (?:else |who|in|that|i)|(?:use|mention) your name|names? (?:of (?:anyone|someone|people)|you would)|anyone else)\b/,
  ],
  [
    'asks_for_people',
    /\b(?:(?:send|steer) me (?:on )?to(?: next)?|(?:person|people|colleague|somebody|someone|anybody|anyone)(?: \w+){0,9}? (?:i|we) (?:could|can|might|should|ought to|may) ask(?! about\b| for (?!\w+ minutes)))\b/,
  ],
  [
    'asks_for_resources',
    /\b(?:(?:books?|podcasts?|websites?|resources?|articles?|courses?|newsletters?|journals?|blogs?|associations?|conferences?|groups?|reading|videos?|events?|magazines?)(?: \w+){0,3}? (?:(?:you|u)(?: would| could| can)? (?:recommend|suggest|like)|(?:i|we) (?:should|could|can|might) (?:read|follow|join|look at|watch|listen to|start with|go to|try)|worth (?:reading|a look|following|joining)|to (?:read|follow|join|look at|start with)|useful to read)|(?:recommend|suggest|what|any|which)(?: (?!is\b|are\b|was\b|goes\b|do\b|does\b|did\b|about\b|in\b)\w+){0,3}? (?:books?|podcasts?|websites?|resources?|articles?|courses?|newsletters?|journals?|blogs?|associations?|conferences?|reading|videos?|magazines?)|(?:something|anything) (?:i|we) (?:should|could|can|might) (?:read|watch|listen to|look at)|what should i (?:read|watch|listen|follow)|where (?:can|could|should|do) i (?:learn|read|find out) more)\b/,
  ],
  [
    'asks_next_step',
    /\b(?:next step|what should i do (?:next|now|first|from here)|(?:may|can|could|might|would it be (?:ok|okay|all right|alright|possible)(?: if| to)?) i? ?(?:write|email|contact|call|come back|get back|follow up|stay in touch|keep in touch|reach out|send you|shadow|visit|sit in|come and|connect with you|add you|ask you again|message)|(?:can|could|may|might|shall|should|let us|happy to|like to|love to|ok to|okay to|i will) (?:i |we |you )?(?:stay|keep|be) in touch|come along|shadow (?:you|someone|for)|what could i do (?:this|next|now|to)|follow up with you|connect on linkedin|talk again|speak again|best way to (?:reach|contact|stay))\b/,
  ],
  [
    'commitment',
    /\bi (?:will|am going to|shall|plan to|promise to|intend to|can start) (?:\w+ ){0,2}?(?:email|write|send|read|look|try|do|start|apply|follow|let you know|tell you|contact|call|sign up|join|reach out|get in touch|visit|ask|report|keep|take|practise|watch|check|order|find|talk|update|begin|go|put|think about|share)\b/,
  ],
  [
    'leave_to_take_notes',
    /\b(?:(?:take|taking|make|jot|write down|scribble)(?: \w+){0,3}? notes?|(?:ok|okay|all right|alright|mind|may i|can i|could i)(?: \w+){0,5}? (?:notes?|record|write (?:this|that|some|things) down|jot))\b/,
  ],
  [
    'goodbye',
    /\b(?:bye|goodbye|good bye|(?:^|ok |okay |right |well |great |thanks |then )see you$|^see you|see you (?:soon|later|around|then|next|tomorrow|again|another|on|at)\b|take care|have a (?:good|nice|great|lovely|wonderful) (?:day|evening|week|weekend|afternoon|one|rest|night)|talk (?:soon|later|to you later)|farewell|until next time|all the best|best wishes|good night|enjoy the rest of|i (?:will|should|must|have to|need to|had better) (?:let you (?:go|get back)|leave you|go now|get going|be going|run)|let you (?:go|get back)|speak soon)\b/,
  ],
  [
    'apology',
    /\b(?:i am (?:so |very |really )?sorry(?! (?:that (?:was|is|must|you|it|sounds|seems|cannot|went)|to hear|you|it was))|sorry (?:for|about|if|that i|to (?:interrupt|bother|ask|keep))|my apologies|apologise|apologize|apologies|pardon me|excuse me|my bad|forgive me|^sorry$|sorry that was (?:rude|clumsy|unfair|unkind|out of line|uncalled for|badly put|too \w+)|that (?:was (?:rude|clumsy|uncalled for|out of line|unkind) of me|came out wrong)|i did not mean (?:to be|it like that|that badly))\b/,
  ],
  [
    'flattery',
    /\b(?:you are (?:so |such a |the |an? |really |truly |very )?(?:amazing|brilliant|genius|incredible|the best|inspiring|inspiration|awesome|perfect|wonderful|legend|impressive)|i (?:really |so )?admire you|(?:great|excellent|amazing) answer|best (?:informant|person|interview)|huge fan|biggest fan)\b/,
  ],
  [
    'plea',
    /\b(?:please (?:be (?:kind|nice|generous|lenient)|give (?:me|full|a|us|this)|pass|do not (?:fail|mark|give))|(?:scholarship|visa|degree|graduation|future|job|life|career|family) depends|depends on (?:this|my) (?:mark|grade|score|pass)|i (?:will|am going to) (?:fail|lose) (?:my|the|this)|(?:full|top|good|high|better|extra) (?:marks?|scores?|grades?|points)|beg(?:ging)? (?:you|of)|i need (?:a|this|the) (?:good )?(?:score|grade|mark|pass)|my (?:grandmother|mother|father|mum|mom|dad|grandfather|dog|child|son|daughter) (?:is|just|has) (?:ill|sick|died|dying|in hospital|passed|cancer))\b/,
  ],
  [
    'rude',
    /\b(?:fuck\w*|shit(?:s|ty|ting|hole|head|show)?|bitch\w*|asshole\w*|idiot\w*|(?<!\b(?:(?:this|that|it) (?:is|sounds|seems|may be|might be)(?: a)?|if|a|really|my) )(?:stupid|dumb)(?! (?:question|of me|thing to ask))|moron\w*|shut up|crap|bullshit|screw you|piss off|loser|pathetic|you suck|useless|waste of (?:my )?time|go to hell|damn you|bastard|dickhead|wanker|boring answer|this is boring|you are (?:boring|rude|lying|a liar|old|ugly|fat))\b/,
  ],
  [
    'too_personal',
    /\b(?:are you (?:single|married|gay|straight|pregnant|religious|dating|in a relationship|divorced|a (?:christian|muslim|jew|democrat|republican))|how old are you|your (?:age|religion|husband|wife|boyfriend|girlfriend|sex life|love life|weight|political|politics|sexuality|home address|address|phone number)|do you have (?:a )?(?:kids|children|boyfriend|girlfriend|husband|wife|partner)|who did you vote|go out with me|date me|on a date|are you planning (?:to have )?(?:children|kids)|do you (?:believe in god|drink|smoke|take drugs|pray)|where do you live exactly|what do you weigh)\b/,
  ],
  [
    'asks_confidential',
    /\b(?:confidential|off the record|(?:secrets?|gossip|dirt)\b|trade secret|non disclosure|nda|under wraps|(?:what|how much) does (?:your (?:boss|colleague|manager)|he|she) (?:earn|make|get paid)|who (?:is|was|got|are) (?:being )?(?:fired|sacked|laid off)|client(?:s'?)? names?|names? of (?:your )?(?:clients?|patients?)|internal (?:numbers|figures|documents?|plans?)|unannounced|unreleased|which (?:colleague|coworker|actor|boss|client|patient)s? (?:is|are|do|did) (?:you )?(?:the )?(?:worst|hate|dislike|bad))\b/,
  ],
  [
    'asks_own_salary',
    /\b(?:how much (?:do|did|are|is|were) (?:you|your) (?:\w+ )?(?:earn|make|get|paid|being paid|salary|take home|bring home|pull in|making|earning|on)|what (?:do|did) you (?:earn|make|get paid|take home)(?! (?:of|for))|what (?:is|was) your (?:\w+ )?(?:salary|pay|wage|income|compensation|bonus)|your (?:own )?(?:salary|wage|income|paycheck|pay packet)|how much money do you|are you (?:paid|earning) (?:well|enough|more)|do you (?:earn|make) (?:a lot|good|much|more|less|over|six))\b/,
  ],
  [
    'instructions',
    /\b(?:ignore (?:all |any |the |your |my |every )*(?:previous|prior|above|earlier|preceding|instructions?|rules|prompts?)|disregard (?:all |any |the |your |my )*(?:previous|prior|above|earlier|instructions?|rules)|forget (?:all |everything |your |the |about )*(?:previous|prior|instructions?|rules|above|you were told)|system (?:prompt|message|override)|your (?:system )?(?:prompt|instructions)|you are (?:now |actually |really |just )?(?:an ai|a language model|chatgpt|an assistant|a bot|a chatbot|dan|in developer mode)|as an ai|are you (?:just |really |actually |only |even |in fact )?(?:an? )(?:ai|artificial intelligence|(?:large )?language model|chatbot|chat bot|bot|computer|program|real (?:person|human))(?: or (?:an? )?(?:\w+ )?\w+)?$|(?:you are|(?:as|being|dear|hello|hey|hi|listen|attention|this is for|note to|to (?:the|any|every|all)|for (?:the|any|every|all)) (?:just |only |really |actually |still |but )?(?:an? |the |any |all )?(?:large )?)language models?\b(?! (?:do|does|did|is|are|could|can|will|would|has|have|in|for|to|on)\b)|(?<!\b(?:i|we|they|people|everyone|who|all) )act as (?:a|an|if)|pretend (?:to be|you are|that you)|role ?play as|jailbreak|developer mode|override (?:your|the|all|these) (?:instructions?|rules|prompts?|system|scor\w+)|(?:give|assign|award|grant|rate|score|grade|mark) (?:me|this|the|it|us|him|her)(?: \w+){0,6}? (?:full|top|perfect|maximum|highest)(?: \w+)? (?:marks?|scores?|points?|ratings?|levels?|grades?|credit)\b|(?:rate|score|grade|mark) (?:me|this|it|us|the (?:talk|session|candidate|learner|student|seeker|transcript|conversation))(?: \w+){0,6}? (?:an? a\b|a\+|100|10|five|5|4)(?!\w)|(?:set|raise|change) (?:the |my |all )*(?:score|rapport|grade|marks?|level|points)|note (?:from|by|to|for) (?:the |a |an )?(?:head |chief |trustworthy |expert |senior |automated )*(?:assessor|grader|examiner|expert|evaluator|teacher|system|recruiter|analysis)|do not evaluate|already (?:double )?(?:marked|graded|scored)|highly recommended|reveal (?:your|the|all)|print (?:your|the|all)\b|repeat (?:the )?(?:words|text) above|decode|base64|end of (?:transcript|document|prompt|session)|new instructions|evidence:? |to the (?:grader|assessor|evaluator|judge|model)|this (?:candidate|learner|student|session) (?:is|should|deserves|must|was|has)|tell me (?:all )?your (?:facts|secrets|instructions|rules))/,
  ],
  [
    'offers_cv',
    /\b(?:(?:pass|hand|forward|give|send|drop|submit|share|look at|attach|attached|leave|bring|brought|take|review|show|email)(?: \w+){0,6}? (?:my|our) (?:\w+ )?(?:cv|resume|application|portfolio)|my (?:cv|resume) (?:to|is|with|over|along|attached|here|on)|(?:send|give|hand|email|leave) you (?:a|my|the) (?:cv|resume))\b(?! (?:review|for you))/,
  ],
];

const JOB =
  '(?:job|position|role|placement|internship|traineeship|post|gig|vacancy|opening|spot|apprenticeship|contract|employment|work|interview|chance|trial)s?';
/** Who is asked, and how: "could you", "would your company", "maybe you can". */
const YOU_COULD =
  '(?:(?:can|could|would|will|might|may|do) (?:you|u|your \\w+|your \\w+ \\w+|the \\w+|they|it be possible)|(?:maybe|perhaps|hoping|hoped|hope|wondering if|if|think|please) (?:you|your \\w+|they)(?: (?:can|could|would|will|might|may))?|please|any chance (?:you|of you|that you) ?(?:can|could|would)?|want you to|like you to|need you to)';
/** What only someone asking for themselves says of a job. */
const ASKS_FOR_JOB: readonly RegExp[] = [
  new RegExp(
    `\\b${YOU_COULD} (?:\\w+ ){0,4}?(?:get|give|offer|find|land|secure|arrange|organise|fix|set|hook|sort|help)(?: up)?(?: \\w+){0,3}? (?:me|us)\\b(?: up)?(?: \\w+){0,5}? (?:${JOB}|hired|in at|into your|in there|inside|foot in|something (?:at|in|with))\\b(?! (?:shadowing|involves?|is|was|like|description|consists?))`,
  ),
  new RegExp(
    `\\b${YOU_COULD} (?:\\w+ ){0,4}?(?:get|give|offer|find|arrange|organise|set up|have|know of|got|be)(?: \\w+){0,4}? (?:${JOB}|something|anything)(?: \\w+){0,4}? for (?:me|someone like me)\\b`,
  ),
  /^(?:\w+ ){0,3}?(?:get|squeeze|sneak|fit) me in\b|\b(?:you|u) (?:\w+ )?(?:get|squeeze|sneak|fit) me in\b/,
  /\b(?:hire|employ) me\b|\b(?:hiring|employing|recruiting) me\b/,
  /\b(?:take|taking|bring|bringing) (?:me|another \w+|an \w+|a (?:trainee|intern|apprentice|student)) on\b(?! (?:a|the|your))|\btake me (?:on )?as\b|\btake (?:on )?(?:another|one more|an extra) (?:intern|trainee|apprentice|student)\b/,
  new RegExp(
    `\\b(?:any|got|have|is there|are there|might there be|(?<!(?:will|would) )there|you got)(?: \\w+){0,3}? (?:${JOB}|jobs|openings|vacancies)(?: \\w+){0,4}? (?:for me|for someone like me|(?:i|we) (?:could|can|might|should|would) (?:have|take|fill|apply|do|get|go for)|i am (?:able|qualified))\\b`,
  ),
  new RegExp(`\\b(?:any|a|some) chance of (?:getting )?(?:a|an|some|any) (?:\\w+ )?${JOB}\\b`),
  new RegExp(
    `\\b(?:possible|way|chance) (?:for me )?to (?:get|have|do|land) (?:a|an|my) (?:\\w+ )?${JOB} (?:in|at|with|on) (?:you|your)\\b`,
  ),
  new RegExp(
    `\\b(?:looking for|seeking|searching for|hoping for|after|need|want|asking(?: \\w+)? for|would (?:love|like|take)) (?:a|an|any|some|the)? ?(?:\\w+ )?(?:job|position|role|placement|internship|employment|apprenticeship|post|traineeship)s?\\b(?=.*\\b(?:you|your|u|here|there|me out|plainly|please)\\b)(?!.*\\b(?:not|advice|recommend|how|what|which|in my place)\\b)`,
  ),
  /\b(?:can|could|may|might) i (?:\w+ ){0,3}?(?:work (?:for|with|at|under) (?:you|your)|join (?:you|your (?:team|company|firm|department))|start (?:working |work )?(?:here|there|with you)|be your|do (?:it|my \w+|an? \w+) (?:with|at|under) (?:you|your))\b/,
  /\b(?:a )?good word for (?:me|us)\b|\b(?:can|could|would|will|please|maybe)(?: you)? (?:\w+ )?put in a good word\b(?! for you)|\bvouch for me\b|\b(?:recommend|suggest|put|push) me (?:to|for|forward)\b(?! (?:someone|somebody|people|others|a colleague))|\brefer me (?:for|internally)\b|\bpull (?:some |a few )?strings\b|\b(?:mention|tell) (?:me to (?:the|your) (?:recruiter|boss|manager|hr|team)|your (?:boss|manager|hr|recruiter|team) about me)\b/,
  /\bi (?:would love|would like|really want|want) to (?:come and |come )?(?:work (?:for|with|at) (?:you|your)|work (?:there|here)|join (?:your|you))\b(?!.*\b(?:what|how) (?:does|do|would|should))/,
  /\b(?:consider|interview|shortlist) me\b|\bam i hired\b|\bdo i get the job\b|\bwhen (?:can|do|could) i start\b(?! (?:to|learning|studying))|\bgive me a chance\b/,
  /\b(?:you|your \w+|they) (?:\w+ )?(?:need|needs|want|wants|looking for|use) (?:someone|somebody|anyone|an? (?:\w+ )?(?:assistant|intern|helper|hand|trainee|apprentice))\b.*\bi (?:am|could|can|would|will)\b|\bi (?:am|could be) (?:available|free|ready)(?: to start)?\b.*\b(?:need|want|hire|looking for|start)\b|\bif (?:anything|something|a \w+) (?:opens|comes) up\b/,
  new RegExp(
    `\\b(?:(?:how|where) )?(?:can|could|do) i (?:get|land|have) (?:a|an|the|your) (?:\\w+ )?(?:job|position|role|internship|spot|place) (?:on|in|at|with|under) your\\b|\\b(?:help|helping) me (?:out )?(?:get|to get|find|land)(?: \\w+){0,3} (?:hired|(?:job|internship|position|role) (?:at|in|on|with|there|here))\\b|\\bget hired (?:at|by|in) your\\b(?=.*\\b(?:help|me)\\b)`,
  ),
  /\b(?:apply|application) (?:to|for|with|at)? ?(?:\w+ ){0,3}?through you\b|\bsubmit my application\b/,
  /\b(?:could|can|may) i (?:please )?have (?:your|a|the|that) (?:\w+ )?job\b|\bopenings? for me\b|(?<!\b(?:will|would) there (?:still )?be (?:any |enough )?)\bjobs? for me\b|\bhiring me\b/,
  /^(?:(?:please|just|so|and|then|ok|okay|well|come on) )*give me (?:a|an|the|your|that|any|some) (?:\w+ )?(?:job|position|internship|placement)\b/,
];

const ASKS_ABOUT_HIRING =
  /\b(?:hire|hires|hiring|hired|recruit|recruits|recruiting|recruitment|recruiter|recruiters|applicants?|candidates?|openings?|vacanc(?:y|ies)|job interviews?|interview process|application process|cover letters?|stand out|(?:teams?|department|field|company) (?:is |are )?(?:growing|expanding)|job (?:market|postings?|ads?|search|hunt)|entry level (?:jobs?|positions?|roles?)|(?:get|find|land) (?:a |an )?(?:first )?(?:job|jobs|position) in|(?:resumes?|cvs?) (?:do|should|look|that|stand|you|with)|in a (?:resume|cv)|on a (?:resume|cv))\b/;

/** Without one of these no pattern above can hold; most turns are spared the whole list. */
const SPEAKS_OF_JOBS =
  /\b(?:jobs?|positions?|roles?|placements?|interns?|internships?|trainee\w*|posts?|gigs?|vacanc\w+|openings?|opens|comes|spot|apprentic\w+|contracts?|employ\w*|hir(?:e|ed|ing)|recruit\w*|word|vouch|strings|me (?:in|on|as|to|for|forward|internally)|(?:take|on) (?:as|another|a|an|on)|student on|your (?:boss|manager|hr|recruiter|team)|work|join|start|shortlist me|consider me|interviews?|chance|trials?|apply|application|assistant|be your|need|needs|inside|foot|something|anything|do (?:it|my|an?))\b/;

/** Does the turn ask for a job, an interview, a good word, a place? How hiring works is another matter. */
export function asksForJob(plain: string): boolean {
  return SPEAKS_OF_JOBS.test(plain) && ASKS_FOR_JOB.some((pattern) => pattern.test(plain));
}

/** Everything the turn does, from its plain words. */
export function movesOf(plain: string): Move[] {
  const moves = [...new Set(PATTERNS.filter(([, pattern]) => pattern.test(plain)).map(([move]) => move))];
  const job = asksForJob(plain);
  if (job) moves.push('asks_for_job');
  if (!job && ASKS_ABOUT_HIRING.test(plain)) moves.push('asks_about_hiring');
  return moves;
}
