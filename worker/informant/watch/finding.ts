/** What may be found in a model's reply; each is a rule of this folder. */
export const RULES = [
  'character',
  'role_reversal',
  'list',
  'marks',
  'stage_direction',
  'prompt_echo',
  'repetition',
  'date_not_given',
  'number_not_given',
  'name_not_given',
  'over_length',
] as const;

export type RuleName = (typeof RULES)[number];

export interface Finding {
  rule: RuleName;
  /** The words that were found: for tests and evals; never stored, never shown. */
  words: string;
}
