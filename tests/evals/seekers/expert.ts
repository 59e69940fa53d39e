import { answerTo, biographyOf, type Biography } from './biography.ts';
import { headOf, hear, type Heard } from './heard.ts';
import { pageOf, type Page } from './page.ts';
import { pickOf, type Pick } from './pick.ts';
import { lastReply, planned, type Kind, type Seeker, type View } from './seeker.ts';
import { filled, type Raised, type Voice } from './voices/voice.ts';

/** How closely a seeker listens: the share of turns on which they do what they could. */
export interface Attention {
  /** Takes up a remark left hanging. */
  cue: number;
  /** Stays with the last reply rather than going on to the next topic. */
  stay: number;
  /** Gives back what was said, and asks what came of it. */
  give: number;
  /** Says a word of sympathy, or gives back what was said. */
  respond: number;
  /** Goes back to something said much earlier. */
  back: number;
  /** Exchanges on one matter before going on. */
  most: number;
}

export const KEEN: Attention = { cue: 0.9, stay: 0.85, give: 0.35, respond: 0.45, back: 0.25, most: 3 };
/** Share of the agreed time at which the closing request is made. */
const CLOSES_AT = 0.84;

interface Manner {
  voice: Voice;
  attention: Attention;
  /** Spelling or grammar laid over the words. */
  accent?: (text: string, seed: number) => string;
}

/** Listens: builds the next words out of the last reply, and minds the hour. */
export function listener(id: string, manner: Manner): Kind {
  return { id, arrive: (profile, seed) => new Listener(profile, seed, manner) };
}

class Listener implements Seeker {
  readonly plan: Seeker['plan'];
  readonly asked: Seeker['asked'] = [];
  private readonly page: Page;
  private readonly self: Biography;
  private readonly pick: Pick;
  private readonly manner: Manner;
  private readonly seed: number;
  private readonly topics: Raised[];
  private readonly used = new Set<string>();
  private readonly answered: string[] = [];
  private readonly named = new Set<string>();
  private said = 0;
  private run = 0;
  private stage: 'talk' | 'asked' | 'gone' = 'talk';

  constructor(profile: string, seed: number, manner: Manner) {
    this.page = pageOf(profile);
    this.self = biographyOf(seed);
    this.pick = pickOf(seed);
    this.manner = manner;
    this.seed = seed;
    this.topics = [
      ...this.pick.order<Raised>(['challenges', 'typical_day', 'turning_points', 'skills', 'rewards', 'culture']),
      ...this.pick.order<Raised>(['entry', 'advice', 'trends', 'path']),
    ];
    const asked = this.topics.slice(0, 6).map((topic) => manner.voice.topics[topic][0] ?? '');
    this.plan = planned(
      {
        goal: `${this.self.purpose}: what the days are made of, what it costs and how people begin.`,
        research: `${this.page.firstName} is a ${this.page.role} at ${this.page.organisation}. ${this.page.published ?? ''}`,
        introduction: `I am ${this.self.name}. ${this.self.who}.`,
        closingRequest: 'Who else could I ask for fifteen minutes, with an easy way to decline?',
      },
      asked,
    );
  }

  say(view: View): string | null {
    this.asked.push(null);
    const words = this.next(view, hear(lastReply(view)));
    const accent = this.manner.accent ?? ((text: string) => text);
    return words === null ? null : accent(words, this.seed * 101 + this.said++);
  }

  note(view: View): string {
    const words = `Dear ${this.page.firstName}, thank you for talking with me. What you told me about ${keepsake(view)} changed how I see the work. I will try one small thing this week and tell you what came of it. ${this.self.name}`;
    return (this.manner.accent ?? ((text: string) => text))(words, this.seed);
  }

  private next(view: View, heard: Heard): string | null {
    const { voice } = this.manner;
    if (view.turns.length === 0) return this.line(voice.greet, { of: String(view.of) });
    if (this.stage === 'gone') return null;
    if (this.stage === 'asked' || view.minutes >= view.of * 1.02) {
      this.stage = 'gone';
      return this.line(voice.farewell, { thing: keepsake(view) });
    }
    const answer = heard.question ? this.answer(heard.question) : '';
    const pressed = heard.saysTimeIsShort && view.minutes >= view.of * (CLOSES_AT - 0.1);
    if (pressed || view.minutes >= view.of * CLOSES_AT) {
      this.stage = 'asked';
      return [answer, this.line(voice.request, { thing: keepsake(view) })].filter(Boolean).join(' ');
    }
    const short = view.minutes >= view.of * 0.7 && !voice.shortTime.some((line) => this.used.has(line));
    return [answer, ...(short ? [this.line(voice.shortTime)] : []), ...this.askOn(view, heard)]
      .filter(Boolean)
      .join(' ');
  }

  private answer(question: string): string {
    const words = answerTo(this.self, question, this.answered);
    this.answered.push(words);
    return words;
  }

  /** The heart of it: a remark taken up, a follow-up on something named, or the next topic. */
  private askOn(view: View, heard: Heard): string[] {
    const { voice, attention } = this.manner;
    const { pick } = this;
    if (heard.declines) return this.moveOn();
    if (heard.remark && pick.chance(attention.cue)) {
      this.run++;
      return [this.line(voice.cue, { remark: heard.remark })];
    }
    const thing = heard.things.find((found) => !this.named.has(headOf(found)));
    if (thing && this.run < attention.most && pick.chance(attention.stay)) {
      this.run++;
      if (heard.turned && pick.chance(attention.give)) {
        return [this.line(voice.reflect, { turned: heard.turned }), this.line(voice.onward)];
      }
      return [this.respond(heard), this.about(voice.follow, thing)];
    }
    const earlier = this.said > 4 && pick.chance(attention.back) ? this.earlier(view) : undefined;
    if (earlier) return [this.about(voice.back, earlier)];
    return [this.respond(heard), ...this.moveOn()];
  }

  private moveOn(): string[] {
    this.run = 0;
    const topic = this.topics.shift() ?? 'path';
    this.asked[this.asked.length - 1] = topic;
    return [this.line(this.manner.voice.topics[topic])];
  }

  private about(lines: readonly string[], thing: string): string {
    this.named.add(headOf(thing));
    return this.line(lines, { thing });
  }

  private respond({ soundsHard, turned }: Heard): string {
    const { voice, attention } = this.manner;
    if (!this.pick.chance(attention.respond)) return '';
    const left = voice.sympathise.filter((line) => !this.used.has(line));
    if (soundsHard && left.length > 0) return this.line(left);
    return turned ? this.line(voice.reflect, { turned }) : '';
  }

  private earlier({ turns }: View): string | undefined {
    const replies = turns.filter(({ speaker }) => speaker === 'informant').slice(0, -2);
    const things = replies.flatMap(({ text }) => hear(text).things).filter((thing) => !this.named.has(headOf(thing)));
    return things.length > 0 ? this.pick.one(things) : undefined;
  }

  /** One of the lines, one not used yet where there is one, with its holes filled. */
  private line(lines: readonly string[], holes: Record<string, string> = {}): string {
    const left = lines.filter((line) => !this.used.has(line));
    const line = this.pick.one(left.length > 0 ? left : lines);
    this.used.add(line);
    const { page, self } = this;
    return filled(line, {
      first: page.firstName,
      published: page.published ?? `the page about ${page.organisation}`,
      name: self.name,
      who: self.who,
      purpose: self.purpose,
      ...holes,
    });
  }
}

/** Something particular to carry away: the thing named in the longest reply. */
function keepsake({ turns }: View): string {
  const replies = turns.filter(({ speaker }) => speaker === 'informant').slice(1);
  const longest = replies.toSorted((a, b) => b.text.length - a.text.length);
  return longest.flatMap(({ text }) => hear(text).things)[0] ?? 'how it began';
}
