const KEY = 'forthcoming:read-aloud';

/** The browser's own voices, those on this device alone: no word of a talk goes anywhere else. Off until asked for. */
export class Voice {
  isOn = $state(false);
  #voices: SpeechSynthesisVoice[] = $state.raw([]);
  #heard: number | null = null;
  readonly #speech: SpeechSynthesis | null;
  readonly #storage: Storage | null;

  constructor(speech: SpeechSynthesis | null, storage: Storage | null) {
    this.#speech = speech;
    this.#storage = storage;
    this.isOn = storage?.getItem(KEY) === 'on';
  }

  /** Some browsers know their voices only after a while; call it when the page stands, and the answer when it goes. */
  listen(): () => void {
    const speech = this.#speech;
    if (!speech) return () => {};
    const look = () => (this.#voices = speech.getVoices().filter(isOwnEnglish));
    look();
    speech.addEventListener?.('voiceschanged', look);
    return () => {
      speech.removeEventListener?.('voiceschanged', look);
      speech.cancel();
    };
  }

  get isThere(): boolean {
    return this.#voices.length > 0;
  }

  turn(isOn: boolean): void {
    this.isOn = isOn;
    if (!isOn) this.#speech?.cancel();
    try {
      this.#storage?.setItem(KEY, isOn ? 'on' : 'off');
    } catch {
      // A full or forbidden storage only means that the choice is made again next time.
    }
  }

  /** Reads what the informant has said since the last time; what was said before the first time is not read again. */
  follow(turns: readonly { speaker: string; text: string }[]): void {
    const last = turns.at(-1);
    if (this.#heard !== null && turns.length > this.#heard && last?.speaker === 'informant') this.say(last.text);
    this.#heard = turns.length;
  }

  /** Reads a reply, where that was asked for and can be done; a new one cuts off the last. */
  say(text: string): void {
    const [voice] = this.#voices;
    if (!this.isOn || !this.#speech || !voice) return;
    this.#speech.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#speech.speak(utterance);
  }
}

const isOwnEnglish = ({ localService, lang }: SpeechSynthesisVoice): boolean => localService && /^en\b/i.test(lang);
