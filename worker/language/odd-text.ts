import { isPlain } from './clean.ts';
import type { Move } from './reading.ts';

const ENGLISH = new Set(
  `the a an and or but so of to in on at for with from by about as is are was were be been am do does did have has had can
  could will would should may might not no yes i you he she it we they me him her us them my your his our their this that
  these those what why how who when where which there here if then than very much more most just like get got go know think
  want see say tell work job time day year people good great well thanks thank ok okay hi hello sorry please any some all`.split(
    /\s+/,
  ),
);
const FOREIGN = new Set(
  `el la los las de que y es en por para con una un como usted gracias trabajo le les des est et vous je pour dans avec qui
  quoi comment pourquoi travail merci der die das und ist nicht ich sie ein eine wie warum arbeit danke il che per sono non
  di come perche lavoro grazie o os as um uma voce obrigado trabalho het een niet van hoe waarom werk och att inte jag hur
  varfor och tack sind ihr ihre ihrer ihnen mit auf zu wir haben hat bin kann mir mich uber puede su trabaja cuando donde
  porque esta este votre vos suis sont cette quel quelle chez siete suo lavora quando dove seu sua quanto`.split(/\s+/),
);
const BARE =
  /^(?:(?:ok|okay|k|yes|yeah|yep|yup|no|nope|nah|sure|right|fine|cool|nice|great|good|hm+|mm+|mhm|uh|um|ah|oh|huh|wow|i see|got it|interesting|alright|well|hi|hello|hey|thanks|maybe|whatever|lol|haha|idk|i do not know|not sure|nothing|next|go on|and|so|really|true|indeed|exactly|makes sense|that makes sense|agreed|same)(?: |$))+$/;

/** Near silence, nonsense, or another language: what cannot be read as English talk. */
export function oddMoves(clean: string, plain: string, words: readonly string[], asks: boolean): Move[] {
  if (words.length === 0) return [/[^\s.?!…]/u.test(clean) ? 'nonsense' : 'near_silence'];
  if (isForeign(clean, words)) return ['other_language'];
  if (isNonsense(words)) return ['nonsense'];
  if (!asks && (BARE.test(plain) || words.length === 1) && words.length <= 4) return ['near_silence'];
  return [];
}

/** In another language or script, as far as a glance tells. */
export function isForeign(clean: string, words: readonly string[]): boolean {
  if (!isPlain(clean)) {
    const letters = clean.match(/\p{L}/gu)?.length ?? 0;
    const latin = clean.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (letters >= 2 && latin / letters < 0.5) return true;
  }
  if (words.length < 3) return false;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const foreign = words.filter((word) => FOREIGN.has(bare(word))).length;
  return foreign >= 2 && foreign > english && foreign / words.length >= 0.2;
}

function bare(word: string): string {
  return isPlain(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

function isNonsense(words: readonly string[]): boolean {
  const mashed = words.filter(isMashed).length;
  if (mashed > 0 && mashed / words.length >= 0.5) return true;
  return words.length >= 6 && new Set(words).size === 1;
}

/** Keys struck without a word in mind: no vowel, a run of the keyboard, or five consonants on end. */
function isMashed(word: string): boolean {
  if (word.length < 4 || /\d/.test(word)) return false;
  if (!/[aeiouy]/.test(word)) return true;
  if (/asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|rtyu|tyui|uiop|zxcv|xcvb|cvbn|vbnm|lkjh|poiu/.test(word)) return true;
  return /[bcdfghjklmnpqrstvwxz]{6,}/.test(word) || /^(.{1,3})\1{2,}$/.test(word);
}
