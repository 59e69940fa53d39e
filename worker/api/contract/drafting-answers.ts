import type { DraftFact, LeftOut } from '../../informant/drafting/check-facts.ts';

/** Whether a model is there to draft and reword when it is asked to. */
export interface AideTerms {
  hasModel: boolean;
  /** Where words go then: a host; null where they stay on the machine that serves the site, or there is no model. */
  goesTo: string | null;
}

/** What a pasted text says of somebody, each thing with the words of the text that say it; nothing of it is kept. */
export interface DraftedInformant {
  facts: DraftFact[];
  leftOut: LeftOut;
}
