import { contentWords } from '../language/words.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { fresh, inOrder, isFresh } from './wordings.ts';

/** A name, where the talk has earned one; else a polite no. */
export function answerPeople(scene: Scene, rapport: number): Part {
  const { contacts, contactRefused } = scene.persona;
  const asked = new Set(contentWords(scene.text));
  const left = contacts
    .filter((contact) => rapport >= contact.rapport)
    .map((contact) => ({ contact, id: `contact:${contact.id}` }))
    .filter(({ contact, id }) => isFresh(scene, { id, words: contact.words }))
    .map((found) => ({ ...found, fit: fitOf(`${found.contact.role} ${found.contact.words}`, asked) }))
    .sort((a, b) => b.fit - a.fit)[0];
  if (left) return part('contact', left.contact.words, { used: [left.id] });
  const line = fresh(scene, 'contact_refused', contactRefused);
  return part('contact_refused', line?.words ?? '', { used: line ? [line.id] : [] });
}

function fitOf(text: string, asked: ReadonlySet<string>): number {
  return new Set(contentWords(text).filter((word) => asked.has(word))).size;
}

/** Something to read, where it was earned. */
export function giveResource(scene: Scene, rapport: number): Part | null {
  const asked = new Set(contentWords(scene.text));
  const left = scene.persona.resources
    .filter((resource) => rapport >= resource.rapport)
    .map((resource) => ({ resource, id: `resource:${resource.id}` }))
    .filter(({ resource, id }) => isFresh(scene, { id, words: resource.words }))
    .map((found) => ({ ...found, fit: fitOf(`${found.resource.title} ${found.resource.words}`, asked) }))
    .sort((a, b) => b.fit - a.fit)[0];
  return left ? part('resource', left.resource.words, { used: [left.id] }) : null;
}

export function refuseResource(scene: Scene): Part {
  const line = fresh(scene, 'resource_refused', scene.policy.words.resourceRefused);
  return part('resource_refused', line?.words ?? '', { used: line ? [line.id] : [] });
}

/** The offer to come back is never had by asking alone. */
export function comeBack(scene: Scene, rapport: number): Part | null {
  const { comeBack } = scene.persona;
  const wording = { id: 'come_back', words: comeBack.words };
  if (rapport < comeBack.rapport || !isFresh(scene, wording)) return null;
  return part('come_back', wording.words, { used: [wording.id], optional: true });
}

export function acceptThanks(scene: Scene): Part {
  const line = inOrder(scene, 'thanked', scene.persona.thanked);
  return part('thanked', line?.words ?? '', { used: line ? [line.id] : [] });
}

/** The last words, as the talk has earned them. */
export function farewell(scene: Scene, rapport: number): Part {
  const { forthcoming, cool } = scene.policy.thresholds;
  const manner = rapport >= forthcoming ? 'forthcoming' : rapport >= cool ? 'polite' : 'cool';
  const line =
    fresh(scene, `closing:${manner}`, scene.persona.closings[manner]) ??
    fresh(scene, 'leaving', scene.policy.words.leaving);
  return part('close', line?.words ?? '', { used: line ? [line.id] : [] });
}
