import { randomUUID } from 'node:crypto';

const SAID = [
  'Thank you for the time. I teach history and would like to know if this could be work for me. How did you come to it?',
  'What did your last week look like?',
  'What was hardest about the first year, and how did you get through it?',
  'When did you last change your mind about how the work should be done?',
  'What do newcomers get wrong when they begin with you?',
  'Is there somebody else you would suggest I talk to? No is a fine answer. Thank you.',
];

/** One seeker with a talk that goes on and one that has ended, made over the wire: their ids, and the seeker's cookie. */
export async function seedTalks(origin) {
  let cookie = '';
  const post = async (path, body) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', origin, cookie };
    const response = await fetch(`${origin}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await response.text();
    cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const talk = async (said) => {
    const id = randomUUID();
    await post('/rehearsals', { id, personaId: 'ruth-adeyemi', minutes: 20, setting: 'video' });
    for (const text of said) await post(`/rehearsals/${id}/turns`, { id: randomUUID(), text });
    return id;
  };
  const open = await talk(SAID.slice(0, 2));
  const ended = await talk(SAID);
  await post(`/rehearsals/${ended}/close`, {});
  return { open, ended, cookie };
}
