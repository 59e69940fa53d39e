import { SETTINGS } from '#lib/people/terms.ts';
import type { ShownCard } from './shown.ts';

/** A card of ours never comes near this; what does is not read. */
const MOST_CHARACTERS = 8_000;
const MOST_BYTES = 32_000;

/** The whole card in a few characters that an address may end with: JSON, deflated, base64url. */
export async function packed(card: ShownCard): Promise<string> {
  const { name, role, setting, meetsAt, openingLine, questions, closingRequest, focus } = card;
  const json = JSON.stringify([1, name, role, setting, meetsAt, openingLine, questions, closingRequest, focus]);
  const deflated = await through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'), Infinity);
  return btoa(Array.from(deflated, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The card in the part of an address after `#`; null where there is none, or what is there is no card. */
export async function unpacked(written: string): Promise<ShownCard | null> {
  if (written.length > MOST_CHARACTERS || !/^[\w-]+$/.test(written)) return null;
  try {
    const bytes = Uint8Array.from(atob(written.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
      each.charCodeAt(0),
    );
    const json = await through(bytes, new DecompressionStream('deflate-raw'), MOST_BYTES);
    return cardOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
  } catch {
    return null;
  }
}

function cardOf(value: unknown): ShownCard | null {
  if (!Array.isArray(value) || value[0] !== 1) return null;
  const [, name, role, setting, meetsAt, openingLine, questions, closingRequest, focus] = value as unknown[];
  const known = SETTINGS.find(({ id }) => id === setting);
  const texts = [name, role, openingLine, closingRequest, focus];
  if (!known || !areTexts(texts) || !Array.isArray(questions) || !areTexts(questions)) return null;
  const isTime = typeof meetsAt === 'string' && !Number.isNaN(Date.parse(meetsAt));
  if (meetsAt !== null && !isTime) return null;
  return {
    ...{ name: texts[0]!, role: texts[1]!, setting: known.id, meetsAt: isTime ? meetsAt : null },
    ...{ openingLine: texts[2]!, questions, closingRequest: texts[3]!, focus: texts[4]! },
  };
}

const areTexts = (values: unknown[]): values is string[] => values.every((value) => typeof value === 'string');

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  let all = new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return all;
    if (all.length + value.length > most) throw new RangeError('This is longer than any card.');
    const longer = new Uint8Array(all.length + value.length);
    longer.set(all);
    longer.set(value, all.length);
    all = longer;
  }
}
