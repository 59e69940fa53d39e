/** What the guide leans on; each page names its own. */
export const SOURCES = {
  careerServices:
    'Career services of North American universities, whose guides agree on the outline: ask to learn and not for a job, keep to the time, ask for another name, thank within a day. Where they differ, so does the advice.',
  flynn:
    'F. J. Flynn and V. K. B. Lake, “If you need help, just ask: Underestimating compliance with direct requests for help”, Journal of Personality and Social Psychology 95 (2008), 128–143.',
  granovetter: 'M. S. Granovetter, “The strength of weak ties”, American Journal of Sociology 78 (1973), 1360–1380.',
  rajkumar:
    'K. Rajkumar, G. Saint-Jacques, I. Bojinov, E. Brynjolfsson and S. Aral, “A causal test of the strength of weak ties”, Science 377 (2022), 1304–1310.',
  huang:
    'K. Huang, M. Yeomans, A. W. Brooks, J. Minson and F. Gino, “It doesn’t hurt to ask: Question-asking increases liking”, Journal of Personality and Social Psychology 113 (2017), 430–452.',
  demszky:
    'D. Demszky and others, “Measuring conversational uptake: A case study on student-teacher interactions”, Proceedings of the Association for Computational Linguistics (2021).',
  kumar:
    'A. Kumar and N. Epley, “Undervaluing gratitude: Expressers misunderstand the consequences of showing appreciation”, Psychological Science 29 (2018), 1423–1435.',
  brysbaert:
    'M. Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019), for the reading time.',
} as const;

export type SourceId = keyof typeof SOURCES;
