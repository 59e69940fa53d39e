/** Polite ways into a question. They say that something is asked, never about what. */
const LEAD_IN =
  /^(?:(?:so|and|but|well|ok|okay|also|hi|hello|hey|thanks|thank you|sorry|maybe|perhaps|please|just|now|then) )*(?:(?:i (?:would|will) (?:also |really |just )?(?:love|like|be (?:very |really |so )?(?:curious|interested|keen|glad|happy|grateful)|appreciate|enjoy)(?: it)?(?: to (?:hear|know|learn|understand|ask|find out|talk|see|picture|get)| hearing| knowing| if you could tell me)?|i (?:was|am|have been|have always been) (?:just |also |really |so |very |quite |always |kind of |a bit )*(?:wondering|curious|interested|keen to (?:know|hear)|trying to (?:imagine|understand|picture|figure out)|not (?:really )?sure|looking for|hoping to)|i (?:just |also |really )?(?:want|wanted|wonder|wondered) (?:to (?:ask|know|hear|understand))?|it would (?:be|mean)? ?(?:\w+ )?(?:help|nice|good|great|useful|helpful|interesting|wonderful|a lot)(?: me)? (?:to|for me to) (?:know|hear|understand|learn|see)|(?:can|could|would|will) you (?:please |maybe |perhaps |possibly |just |also |kindly )*(?:mind )?(?:tell(?:ing)?|say|share|explain|describe|give|sketch|help) (?:me |us )?|(?:please )?tell me|help me understand|curious|wondering|(?:can|could|may|might) i ask(?: you)?|what do you think|in your (?:opinion|view|experience)|do you mind if i ask|my (?:next |first |last |main )?question is) ?(?:about|of|on|whether|if|a bit|a little|something|more|your view on|me|,)* ?)+/;

/** The words that carry the matter of a question: without its lead-in, unless nothing else is left. */
export function withoutLeadIn(plain: string): string {
  const rest = plain.replace(LEAD_IN, '');
  return rest.split(' ').length >= 2 ? rest : plain;
}
