/** Said by Ruth just before; she leaves something hanging. */
export const REMARK = 'Next show I hardly spoke at all. Well, that was for other reasons.';

/** The same remark, two ways on: what she answers to each, in her own words. A test asks her. */
export const WAYS = [
  {
    how: 'You go on with your list',
    asked: 'Are the hours long?',
    told: 'Some of the time, yes. Fifty-five hours in rehearsal weeks, and August free.',
  },
  {
    how: 'or you listen',
    asked: 'And the other reasons, if you don’t mind saying?',
    told: 'I’d told the writer I disagreed with the director before I told him. I kept my job and lost the room; six weeks of being asked about dates and hats. Half this work is knowing whom to tell first.',
  },
] as const;
