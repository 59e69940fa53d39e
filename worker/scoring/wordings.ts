/**
 * Better wordings where the change is sure, else none: a clumsy sentence teaches less than none. Each rule takes the
 * whole question, in lower case and without courtesies and marks, so that nothing of it is left behind. The first that
 * fits is taken.
 */
export type Rule = [RegExp, (...parts: string[]) => string];

const TRAITS =
  'hard|difficult|stressful|challenging|tough|rewarding|lonely|boring|fun|interesting|exciting|satisfying|tiring|competitive|creative|repetitive|dangerous|scary|exhausting|frustrating|meaningful';
const MOODS =
  'bored|tired|scared|lonely|stressed|frustrated|nervous|worried|overwhelmed|appreciated|valued|proud|anxious|burned out|burnt out|stuck|afraid|homesick';
const NAMED = "(?!that|this|it\\b|to\\b)[\\w' -]{2,60}?";
const WORK = '(?:it|the (?:work|job)|your (?:job|work)|this (?:job|work|career|field))';
/** What hangs on a noun at the end of such a question and adds nothing to it. */
const FOR_THIS =
  '(?: (?:for|in|to do|to get into) (?:this|it|that|what you do|this (?:job|work|field|career)|your (?:job|work|field)))?';

export const OPENED: Rule[] = [
  [
    new RegExp(`^(do|did) you (?:really |still )?(like|enjoy|love|miss) (?:about )?(${NAMED})$`),
    (aux, verb, it) => (it === 'what you do' ? `What ${aux} you ${verb} about it?` : `What ${aux} you ${verb} about ${it}?`),
  ],
  [new RegExp(`^is (${WORK}) (?:very |really |so )?(${TRAITS})$`), (it, trait) => `What is ${trait} about ${it}?`],
  [new RegExp(`^is (being an? [\\w -]{3,30}?) (?:very |really |so )?(${TRAITS})$`), (it, trait) => `What is ${trait} about ${it}?`],
  [
    new RegExp(`^was (it|the work|the job|the training|the course) (?:very |really )?(${TRAITS})$`),
    (it, trait) => `What was ${trait} about ${it}?`,
  ],
  [new RegExp(`^(do|did) you find (${WORK}) (${TRAITS})$`), (aux, it, trait) => `What ${aux} you find ${trait} about ${it}?`],
  [
    new RegExp(`^(?:do|would) (?:you|i|people) (?:really )?(?:need|have to have) (an? [\\w' -]{2,40}?|experience|qualifications|training)${FOR_THIS}$`),
    (it) => `What difference ${it.endsWith('s') && !/^an? /.test(it) ? 'do' : 'does'} ${it} make?`,
  ],
  [/^should i (?:get|do|have|take) (an? [\w' -]{2,40})$/, (it) => `What difference does ${it} make?`],
  [
    /^do you have any (advice|tips|suggestions|regrets|plans|recommendations)( .{2,80})?$/,
    (what, rest) => `What ${what} do you have${rest ?? ''}?`,
  ],
  [/^did you have any (regrets|doubts|worries|second thoughts)( .{2,80})?$/, (what, rest) => `What ${what} did you have${rest ?? ''}?`],
  [/^are there (?:many|a lot of|enough|lots of) (\w+s)( (?:in|to|for|of|at|about) .{2,60})?$/, (what, rest) => `How many ${what} are there${rest ?? ''}?`],
  [/^are there any (\w+s)( (?:in|to|for|of|at|about) .{2,60})?$/, (what, rest) => `What ${what} are there${rest ?? ''}?`],
  [/^have you (?:ever )?had any (\w+s)( .{2,60})?$/, (what, rest) => `What ${what} have you had${rest ?? ''}?`],
  [/^(?:did|have|do) you (?:ever )?(?:make|made) (?:a |any )?(?:big |bad |serious |huge )?(mistake|error)s?$/, (what) => `Which ${what} taught you most?`],
  [/^have you ever (wanted|thought|considered) (.{3,50})$/, (verb, it) => `When have you ${verb} ${it}, if ever?`],
  [/^did you always (?:want|plan|intend|mean) to (.{3,60})$/, (it) => `How did you come to ${it}?`],
  [
    /^(?:would|do) you recom+end (it|this (?:job|work|career|path)|your (?:job|work|career|path))(?: to (someone|a \w+|anyone|others))?$/,
    (it, whom) => `What would you say to ${/^a /.test(whom ?? '') ? whom : 'someone'} considering ${it}?`,
  ],
  [/^would you do it (?:all )?again$/, () => 'What would you do differently, if you could begin again?'],
  [/^do you (?:get to )?work with (?:a lot of |many )?(other \w+s|\w+s)$/, (whom) => `How do you work with ${whom}?`],
  [/^do you (?:mostly |usually |mainly )?work alone or (in|with|as) (.{2,30})$/, (how, whom) => `How much of the work do you do alone, and how much ${how} ${whom}?`],
  [
    /^is there (?:any |much |enough |a lot of |lots of )?(room|pressure|competition|support|training|time|freedom)( (?:to|in|for|of|at|on|from) .{2,60}| for growth)?$/,
    (what, rest) => `How much ${what} is there${rest ?? ''}?`,
  ],
  [/^is there anything (?:that )?you (?:don't|do not|dislike|hate)(?: like)?( about .{2,40})?$/, (rest) => `What do you like least${rest ?? ''}?`],
  [/^is there anything (?:that )?you would (change|do) ?(differently)?( about .{2,40})?$/, (verb, how, rest) => `What would you ${verb}${how ? ` ${how}` : ''}${rest ?? ''}?`],
  [/^(is|was) it (?:easy|hard|difficult|tough|possible) to ([^,]{3,60})$/, (aux, it) => `What ${aux === 'was' ? 'made' : 'makes'} it easy or hard to ${it}?`],
  [/^is it (?:very |really )?(competitive|expensive|common|risky) to (.{3,60})$/, (trait, it) => `How ${trait} is it to ${it}?`],
  [new RegExp(`^is (${WORK}) (?:mostly|mainly|just|a lot of) ((?!.*\\b(?:or|and) (?:are|is|do|does|can)\\b)[\\w -]{3,40})$`), (it, what) => `How much of ${it} is ${what}?`],
  [new RegExp(`^(?:is|was) (${WORK}|the (?:job|work|course|training)) what you (?:had )?(expected|imagined|hoped for|thought it would be)$`), (it, what) => `How does ${it} differ from what you ${what}?`],
  [/^is ([\w -]{3,25}?) (important|useful|common) (in|for|to) (.{3,40})$/, (what, trait, how, it) => `How ${trait} is ${what} ${how} ${it}?`],
  [/^(is|are|was|were) ((?:the|your) (?!job|work)(?!.* doing\b)[\w' -]{2,30}?|work-life balance) (?:very |really |so |any |too )?(?:good|bad|nice|okay|ok|fair|long|high|low|friendly|supportive|kind|great|decent|flexible)$/, (aux, it) => `What ${aux} ${it} like?`],
  [/^are you (?:happy|satisfied|content) with (your [\w -]{2,40})$/, (it) => `How do you feel about ${it}?`],
  [new RegExp(`^(?:do|did) you (?:ever )?(get|feel) (${MOODS})$`), (verb, mood) => `When do you ${verb} ${mood}, if ever?`],
  [new RegExp(`^are you ever (${MOODS})$`), (mood) => `When are you ${mood}, if ever?`],
  [new RegExp(`^were you (?:${MOODS}|excited) (on|when|at|before|during) (.{3,40})$`), (when, it) => `How did you feel ${when} ${it}?`],
  [/^do you get along (?:well )?with (.{3,40})$/, (whom) => `How do you get along with ${whom}?`],
  [/^do you get to (.{3,40})$/, (it) => `When do you get to ${it}?`],
  [/^do(?:es)? (?:you|your (?:job|work)) use (?:a lot of |much |many |any |lots of )([\w -]{3,30})$/, (what) => `What ${what} do you use?`],
  [/^does (your (?:job|work)|the (?:job|work)) involve (?:a lot of |much |any |lots of )?([\w -]{3,40})$/, (it, what) => `How much of ${it} involves ${what}?`],
  [/^do you (\w+) (?:a lot|much|often)(?: for (work|the job|your job))?$/, (verb, what) => `How often do you ${verb}${what ? ` for ${what}` : ''}?`],
  [/^do you (?:ever |sometimes |often )?have to (?!have\b|be\b|know\b)(.{3,50}?)(?: (?:much|often|a (?:lot|ton|bunch)|at all))?$/, (it) => `How often do you have to ${it}?`],
  [/^do you work (from home|alone|weekends|on weekends|nights|at night|in teams|outdoors|outside|overtime|late)$/, (how) => `How often do you work ${how}?`],
  [/^do you (?:ever|often|sometimes|usually) (?!get\b|feel\b|see yourself|find yourself|think\b|regret\b)(.{3,50})$/, (it) => `How often do you ${it}?`],
  [/^has ((?:the|your|this) [\w -]{2,25}?) changed(?: much| a lot)?( (?:since|over|in|with) .{3,50})?$/, (it, when) => `How has ${it} changed${when ?? ''}?`],
  [/^do you think (ai|automation|machines|technology|robots) will (?:take over|replace (?:you|us|people|jobs)|change (?:it|this|the work|your job))$/, (what) => `What do you think ${what} will change in your work?`],
  [/^can (?:anyone|anybody|everyone) (?:do|learn) (this job|this work|your job|this)$/, (it) => `What kind of person does well in ${it}?`],
]; // prettier-ignore

/** Leading questions without their answer. */
export const NEUTRAL: Rule[] = [
  [
    /^you must (?:really )?(?:love|enjoy|hate|like) (\w+ing\b.{0,50}|(?:the|your) .{2,50})$/,
    (it) => `What is ${it} like for you?`,
  ],
  [
    new RegExp(`^(?:isn't|is not|it must be|it's|it is|must) (?:it )?(?:be )?(?:very |really |so )?(${TRAITS})$`),
    (trait) => `How ${trait} is it, and when?`,
  ],
  [/^(?:isn't it|it must be|it's|it is|it has to be) (?:very |really |so )?(?!(?:safe|fair|lovely|nice|great|good|better|best|faster|easier|cheaper|quicker)\b)\w+ to ([^,]{3,50})$/, (it) => `What is it like to ${it}?`],
  [
    /^don't you (?:just )?(love|enjoy|like|miss|hate) (.{3,50})$/,
    (verb, it) => `What do you ${verb} about ${it}, if anything?`,
  ],
  [/^(?:surely |i bet |i guess |i imagine )?(?:don't )?you (?:must |probably |surely )?get (?:tired|bored|sick|annoyed) of (.{3,50})$/, (it) => `How do you deal with ${it}?`],
  [/^(?:i guess |i think |i suppose |i imagine |surely )?the (worst|best|hardest|easiest|nicest) (part|thing) (?:is|must be) .{2,50}$/, (which, what) => `What is the ${which} ${what}?`],
  [/^you (?:probably |must |surely )?(?:really )?(?:need|have) to be .{3,40} (?:for|to do) (?:this|it|that)$/, () => 'What does it take to do this well?'],
  [/^wouldn't you (?:say|agree) (?:that )?((?:the|your) [\w ]{3,30}?) (?:is|are) .{2,40}$/, (it) => `What do you make of ${it}?`],
]; // prettier-ignore

/** Questions that anyone could be asked, as one that only this person's days can answer. */
export const SHARPER: Rule[] = [
  [/^(?:what(?:'s| is| does) (?:a|your) (?:typical|average|normal|usual) (day|week)(?: look)? like|can you describe your (?:typical )?(?:day|week)|what do you do (?:all|every) (?:day|week))$/, () => 'What did last week look like for you?'],
  [/^what(?:'s| is| do you find) (?:the )?(?:hardest|most difficult|most challenging)(?: part| thing)?(?: (?:of|about) .{2,30})?$/, () => 'What was the hardest hour of your last month?'],
  [/^what do you (?:like|love|enjoy)(?: the)?(?: most| best)?(?: about (?:your|the|this) (?:job|work|career))?$/, () => 'Which part of last week would you not have wanted to miss?'],
  [/^what skills (?:are needed|do you need|are important|do i need|does one need)(?: .{2,40})?$/, () => 'Which skill did you have to learn the hard way?'],
  [/^(?:what advice (?:do|would) you (?:have|give)(?: me| someone)?|do you have any advice|any advice)(?: (?:for|to) .{2,40})?$/, () => 'What would you do first, in my place?'],
  [/^why did you choose (?:this|your) (?:career|job|work|field|profession)$/, () => 'When did you know that this was work for you?'],
  [/^what are the (?:pros and cons|ups and downs)(?: .{2,40})?$/, () => 'What would you miss most if you stopped?'],
  [/^how do you stay motivated$/, () => 'What got you through the last bad week?'],
]; // prettier-ignore
