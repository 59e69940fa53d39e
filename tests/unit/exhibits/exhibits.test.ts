import { describe, expect, it } from 'vitest';
import { exhibitsOf } from '../../../worker/cli/exhibits/exhibits.ts';
import { readScript } from '../../../worker/cli/exhibits/script.ts';
import { prompts } from '../../../worker/prompts.ts';

const script = readScript();
const exhibits = exhibitsOf(script);
const ruth = prompts.personas['ruth-adeyemi']!;

describe('what the home page and the guide show of a talk', () => {
  it('is the same each time it is made', () => {
    expect(exhibitsOf(script)).toEqual(exhibits);
  });

  it('lets Ruth leave something hanging, and tells more to the one who listens', () => {
    const [onward, listened] = exhibits.home.ways;
    const candid = ruth.facts.find(({ id }) => id === 'told-writer-first')!.words;
    expect(exhibits.home.told).toMatch(/other reasons/);
    expect(onward!.told).not.toContain(candid.slice(0, 40));
    expect(listened!.told).toContain(candid.slice(0, 40));
  });

  it('says of each line what the reader and the director made of it', () => {
    const lines = exhibits.pair.moments.flatMap(({ weak, good }) => [weak, good]);
    expect(lines).toHaveLength(script.moments.length * 2);
    for (const { asked, told } of lines) {
      expect(asked.why, asked.text).not.toEqual([]);
      expect(told.why, told.text).not.toEqual([]);
    }
    const hanging = exhibits.pair.moments.find(({ hanging }) => hanging !== null);
    expect(hanging?.good.asked.why).toContain('It picks up the remark she left hanging.');
    expect(exhibits.pair.moments.at(-1)?.weak.asked.why.join()).toContain('asks for a job');
  });

  it('tells more to the good side, and reads in a minute and a half', () => {
    expect(exhibits.pair.good.pickedUp).toBeGreaterThan(exhibits.pair.weak.pickedUp);
    expect(exhibits.pair.good.told).toBeGreaterThan(exhibits.pair.weak.told);
    expect(exhibits.pair.seconds).toBeLessThanOrEqual(90);
  });
});
