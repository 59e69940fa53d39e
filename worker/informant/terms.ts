/** The fixed vocabularies of a persona and a meeting, apart from the schema so that they weigh nothing at the edge. */
export const TEMPERAMENTS = ['warm', 'brisk', 'guarded', 'rambling', 'sceptical', 'distracted'] as const;
export const TIERS = ['surface', 'story', 'candid', 'private'] as const;
export const SETTINGS = ['video', 'phone', 'in_person', 'lunch'] as const;

/** One thing to practise in three exchanges. */
export const PRACTICES = ['opening', 'follow_up', 'closing'] as const;

export type Practice = (typeof PRACTICES)[number];
export type Temperament = (typeof TEMPERAMENTS)[number];
export type Tier = (typeof TIERS)[number];
export type Setting = (typeof SETTINGS)[number];
