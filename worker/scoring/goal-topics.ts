import type { Topic } from '../language/topics.ts';

/**
 * What someone with such a goal needs to hear about, by what the goal says. A goal to find out whether a work
 * suits one needs its hard part as well as its days; a goal to get in needs ways in.
 */
const NEEDS: readonly [RegExp, readonly Topic[]][] = [
  [
    /\b(suits?|right for me|is for me|for me\b|fit|enjoy|like it|work i could do|could do|good at|decide|deciding|whether|what it('s| is) (really )?like)\b/i,
    ['typical_day', 'challenges'],
  ],
  [
    /\b(get into|getting into|break into|breaking into|start(ing)? (out|in)|enter|entry|ways? in|become|becoming|switch|switching|move into|moving into|change (career|careers|into)|transition)\b/i,
    ['entry', 'skills'],
  ],
  [/\b(grow|progress|promotion|advance|advancing|senior|lead(ing)? a team|next step|long[- ]term)\b/i, ['progression']],
  [/\b(pay|salary|earn|money|afford|hours|balance|family|living)\b/i, ['pay_and_lifestyle']],
  [/\b(future|ai|automation|changing|trend|growing|outlook)\b/i, ['trends']],
  [/\b(hire|hiring|recruit|apply|application|applying|vacanc|opening)/i, ['hiring']],
  [/\b(degree|master'?s|phd|course|qualification|certificat|training|study|studies|college|university)\b/i, ['entry']],
  [/\b(skills?|learn to|need to know|knowledge)\b/i, ['skills']],
  [/\b(culture|team|workplace|environment|colleagues)\b/i, ['culture']],
  [/\b(tools?|software|technology|tech)\b/i, ['technology']],
  [/\b(contacts?|network|people to|meet (people|others)|introductions?)\b/i, ['people']],
];

/** The topics a goal calls for; none where it does not say. */
export function topicsOfGoal(goal: string): Topic[] {
  return [...new Set(NEEDS.filter(([said]) => said.test(goal)).flatMap(([, topics]) => topics))];
}
